// @vitest-environment happy-dom
/** The live region of a page speaks once, after a pause, and never says what is no longer true. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Announcement, useAnnouncement } from '../../../src/components/use-announcement.ts';

let voice: Announcement;
function Speaker() {
  voice = useAnnouncement();
  return <p role="status" ref={voice.region} />;
}

beforeEach(() => {
  vi.useFakeTimers();
  act(() => render(<Speaker />, document.body));
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});
const said = () => document.querySelector('[role="status"]');

test('an action is answered at once, for everyone to read', () => {
  voice.say('Copied.');
  expect(said()?.textContent).toBe('Copied.');
  expect(said()?.classList.contains('hide')).toBe(false);
});

test('a result is said once, when the changes have paused', () => {
  for (const total of [1, 2, 3]) {
    voice.sayAfterPause(`Total ${total}.`);
    vi.advanceTimersByTime(500);
    expect(said()?.textContent).toBe('');
  }
  vi.advanceTimersByTime(500);
  expect(said()?.textContent).toBe('Total 3.');
  expect(said()?.classList.contains('hide')).toBe(true);
});

test('what was said is taken back as soon as something changes', () => {
  voice.say('Copied.');
  voice.sayAfterPause('Total 3.');
  expect(said()?.textContent).toBe('');
});

test('what is taken back leaves no empty line in the page', () => {
  voice.say('Copied.');
  voice.say('');
  expect(said()?.textContent).toBe('');
  expect(said()?.classList.contains('hide')).toBe(true);
});

test('a message takes the place of a result that waits to be said', () => {
  voice.sayAfterPause('Total 3.');
  voice.say('Everything was cleared.');
  vi.advanceTimersByTime(5000);
  expect(said()?.textContent).toBe('Everything was cleared.');
});

test('a page that was translated hears the new message, not the translated old one', () => {
  voice.say('Copied.');
  const font = document.createElement('font');
  font.textContent = 'Kopiert.';
  said()?.replaceChildren(font);
  voice.say('Everything was cleared.');
  expect(said()?.textContent).toBe('Everything was cleared.');
});
