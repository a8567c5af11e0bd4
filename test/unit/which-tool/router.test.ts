// @vitest-environment happy-dom
/** The router on a page of two made-up tools: what is shown always belongs to what is chosen. Verdicts have tests of their own in scoring. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type RouterData, startRouter } from '../../../src/which-tool/router.ts';
import { translatePage } from '../../helpers/translate-page.ts';

const DATA: RouterData = {
  profiles: [
    {
      id: 'demo-3',
      exclusions: [{ when: [{ field: 'sex', is: ['female'] }] }],
      advice: [
        { when: [{ field: 'csem', is: ['convicted'] }], verdict: 'supported' },
        { when: [], verdict: 'caution' },
      ],
    },
    { id: 'demo-4', exclusions: [], advice: [{ when: [], verdict: 'caution' }] },
  ],
  groups: [{ id: 'women', title: 'Women', when: { field: 'sex', is: ['female'] } }],
};
const radio = (field: string, value: string) => `<label><input type="radio" name="facts.${field}" value="${value}"> ${value}</label>`;
const tool = (id: string, rules: string) =>
  `<li data-advice-for="${id}"><h3>${id}: <span data-verdict-label></span></h3>${rules}<p data-softened hidden>Sex or age not known.</p></li>`;
const PAGE = `<div data-which-tool><p class="not-running">The script of this page has not run.</p>
  <form data-router method="dialog" inert>
    ${radio('sex', 'male')}${radio('sex', 'female')}${radio('ageGroup', 'adult')}${radio('csem', 'convicted')}
    <button type="button" data-action="clear">Clear</button>
  </form>
  <section data-advice>
    <div data-group="women">Women: no validated tool</div>
    ${tool('demo-3', '<p data-exclusion="0">Men only.</p><p data-rule="0">Validated.</p><p data-rule="1">Not known.</p>')}
    ${tool('demo-4', '<p data-rule="0">One factor.</p>')}
  </section>
  <p role="status"></p></div>`;

const $ = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} must be in the page`);
  return found;
};
const start = () => startRouter($('[data-which-tool]'), DATA);
const choose = (field: string, value: string) => $(`[name="facts.${field}"][value="${value}"]`).click();
const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
/** What is in view: the groups, then each tool with the reasons that are shown. */
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-group], h3, [data-advice-for] > p')].filter(({ hidden }) => !hidden).map(textOf);
const said = () => textOf($('[role="status"]'));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
});
afterEach(() => vi.useRealTimers());

test('before its script runs every rule is in view and nothing can be chosen', () => {
  expect(shown()).toHaveLength(9 - 2);
  expect($('form').hasAttribute('inert')).toBe(true);
});

test('once it runs, only the reasons that decide are in view, and the notice is gone', () => {
  start();
  expect(shown()).toEqual(['demo-3: With caution', 'Not known.', 'demo-4: With caution', 'One factor.']);
  expect(document.querySelector('.not-running')).toBeNull();
  expect($('form').hasAttribute('inert')).toBe(false);
  vi.advanceTimersByTime(2000);
  expect(said()).toBe('');
});

test('follows what is chosen, and says it once', () => {
  start();
  choose('csem', 'convicted');
  choose('sex', 'male');
  expect(shown()).toEqual(['demo-3: With caution', 'Validated.', 'Sex or age not known.', 'demo-4: With caution', 'One factor.']);
  choose('ageGroup', 'adult');
  expect(shown()).toEqual(['demo-3: Supported', 'Validated.', 'demo-4: With caution', 'One factor.']);
  vi.advanceTimersByTime(1000);
  expect(said()).toBe('1 tool supported, 1 with caution, 0 not supported.');
});

test('names the group for which there is no tool', () => {
  start();
  choose('sex', 'female');
  expect(shown()).toEqual(['Women: no validated tool', 'demo-3: Not supported', 'Men only.', 'demo-4: With caution', 'One factor.']);
  vi.advanceTimersByTime(1000);
  expect(said()).toBe('0 tools supported, 1 with caution, 1 not supported. Women: no validated tool.');
});

test.each<[string, () => void]>([
  ['Clear', () => $('[data-action="clear"]').click()],
  ['leaving the page', () => globalThis.dispatchEvent(new Event('pagehide'))],
])('%s empties the form and takes the verdicts and what was said back', (_, leave) => {
  start();
  const before = shown();
  choose('sex', 'female');
  vi.advanceTimersByTime(1000);
  leave();
  expect(document.querySelectorAll(':checked')).toHaveLength(0);
  expect(shown()).toEqual(before);
  expect(said()).toBe('');
  vi.advanceTimersByTime(2000);
  expect(said()).toBe('');
});

test('answers of an earlier visit that the browser kept are not taken over', () => {
  $('[name="facts.sex"][value="female"]').setAttribute('data-kept', '');
  ($('[data-kept]') as HTMLInputElement).checked = true;
  start();
  expect(document.querySelectorAll(':checked')).toHaveLength(0);
  expect(shown()).toContain('demo-3: With caution');
});

test('answers that the browser puts back after the script has run are counted', () => {
  start();
  ($('[name="facts.sex"][value="female"]') as HTMLInputElement).checked = true;
  globalThis.dispatchEvent(new Event('pageshow'));
  expect(shown()).toContain('demo-3: Not supported');
});

test('a translated page shows and says what is chosen', () => {
  translatePage(document.body);
  start();
  choose('sex', 'female');
  vi.advanceTimersByTime(1000);
  translatePage(document.body);
  choose('sex', 'male');
  choose('ageGroup', 'adult');
  choose('csem', 'convicted');
  vi.advanceTimersByTime(1000);
  expect(shown()).toEqual(['demo-3: Supported', 'Validated.', 'demo-4: With caution', 'One factor.']);
  expect(said()).toBe('1 tool supported, 1 with caution, 0 not supported.');
});

test('thirty minutes without activity by the clock on the wall empty the answers', () => {
  start();
  choose('sex', 'female');
  vi.setSystemTime(Date.now() + 31 * 60_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(document.querySelectorAll(':checked')).toHaveLength(0);
  expect(shown()).toContain('demo-3: With caution');
  expect(said()).toBe('Everything was cleared after thirty minutes without activity.');
});
