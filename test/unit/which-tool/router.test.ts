// @vitest-environment happy-dom
/** The router on a page of two made-up tools: what is shown always belongs to what is chosen. Verdicts have tests of their own in scoring. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type RouterData, startRouter } from '../../../src/which-tool/router.ts';
import { translatePage } from '../../helpers/translate-page.ts';

const DATA: RouterData = {
  profiles: [
    {
      id: 'demo-3',
      title: 'Demo 3',
      exclusions: [{ when: [{ field: 'sex', is: ['female'] }] }],
      advice: [
        { when: [{ field: 'csem', is: ['convicted'] }], verdict: 'supported' },
        { when: [], verdict: 'caution' },
      ],
    },
    { id: 'demo-4', title: 'Demo 4', exclusions: [], advice: [{ when: [], verdict: 'caution' }] },
  ],
  groups: [{ id: 'women', title: 'Women', when: { field: 'sex', is: ['female'] } }],
};
const radio = (field: string, value: string) => `<label><input type="radio" name="facts.${field}" value="${value}"> ${value}</label>`;
const tool = (id: string, rules: string) =>
  `<li data-advice-for="${id}"><h4>${id}</h4><p data-about>For men.</p>${rules}<p data-softened hidden>Sex or age not known.</p><a href="/${id}/">Profile</a></li>`;
const group = (verdict: string, name: string) =>
  `<div data-group-of="${verdict}" hidden><h3>${name} <span data-count></span></h3><ul></ul></div>`;
const PAGE = `<div data-which-tool><p class="not-running">The script of this page has not run.</p>
  <form data-router method="dialog" inert>
    ${radio('sex', 'male')}${radio('sex', 'female')}${radio('ageGroup', 'adult')}${radio('csem', 'convicted')}
    <button type="button" data-action="clear">Clear</button>
  </form>
  <section data-advice>
    <p data-untouched>Nothing is judged yet.</p>
    <div data-group="women">Women: no validated tool</div>
    ${group('supported', 'Fits')}${group('caution', 'Caution')}${group('notSupported', 'Not')}
    <div data-group-of="unjudged"><h3>All tools</h3><ul>${tool('demo-3', '<p data-exclusion="0">Men only.</p><p data-rule="0">Validated.</p><p data-rule="1">Not known.</p>')}
    ${tool('demo-4', '<p data-rule="0">One factor.</p>')}</ul></div>
  </section>
  <p data-in-short hidden><a href="#tools"></a></p>
  <p role="status"></p></div>`;

const $ = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} must be in the page`);
  return found;
};
const start = () => startRouter($('[data-which-tool]'), DATA);
const choose = (field: string, value: string) => $(`[name="facts.${field}"][value="${value}"]`).click();
const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const isShown = (element: HTMLElement) => !element.closest('[hidden]');
/** What is in view, from the top: groups without a tool, headings with their number, tools, and the reasons that are shown. */
const shown = () =>
  [
    ...document.querySelectorAll<HTMLElement>(
      '[data-untouched], [data-group], h3, h4, [data-about], [data-rule], [data-exclusion], [data-softened]',
    ),
  ]
    .filter(isShown)
    .map(textOf);
const UNTOUCHED = ['Nothing is judged yet.', 'All tools', 'demo-3', 'For men.', 'demo-4', 'For men.'];
const verdictOf = (id: string) => $(`[data-advice-for="${id}"]`).dataset['verdict'];
const said = () => textOf($('[role="status"]'));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = PAGE;
});
afterEach(() => vi.useRealTimers());

test('before its script runs every rule is in view and nothing can be chosen', () => {
  expect(document.querySelectorAll('[hidden] [data-rule], [hidden] [data-exclusion]')).toHaveLength(0);
  expect(document.querySelectorAll('[data-rule]:not([hidden]), [data-exclusion]:not([hidden])')).toHaveLength(4);
  expect($('form').hasAttribute('inert')).toBe(true);
});

test('before the first answer the tools are listed and none is judged', () => {
  start();
  expect(shown()).toEqual(UNTOUCHED);
  expect(document.querySelectorAll('[data-verdict]')).toHaveLength(0);
  expect($('[data-in-short]').hidden).toBe(true);
  expect(document.querySelector('.not-running')).toBeNull();
  expect($('form').hasAttribute('inert')).toBe(false);
  vi.advanceTimersByTime(2000);
  expect(said()).toBe('');
});

test('tools move into the group of their verdict, what fits first, with the reason that decides', () => {
  start();
  choose('csem', 'convicted');
  choose('sex', 'male');
  expect(shown()).toEqual(['Caution 2', 'demo-3', 'Validated.', 'Sex or age not known.', 'demo-4', 'One factor.']);
  choose('ageGroup', 'adult');
  expect(shown()).toEqual(['Fits 1', 'demo-3', 'Validated.', 'Caution 1', 'demo-4', 'One factor.']);
  expect(verdictOf('demo-3')).toBe('supported');
  choose('sex', 'female');
  expect(shown()).toEqual(['Women: no validated tool', 'Caution 1', 'demo-4', 'One factor.', 'Not 1', 'demo-3', 'Men only.']);
});

test('a tool that comes back to a group takes its place in the order of the page', () => {
  start();
  choose('csem', 'convicted');
  choose('sex', 'female');
  choose('sex', 'male');
  expect(shown().filter((text) => text.startsWith('demo'))).toEqual(['demo-3', 'demo-4']);
});

test('one line says how many fit, for a screen where the list is out of view', () => {
  start();
  choose('csem', 'convicted');
  expect($('[data-in-short]').hidden).toBe(false);
  expect(textOf($('[data-in-short]'))).toBe('0 fit · 2 with caution · 0 not');
});

test('what has moved is said once, after a pause', () => {
  start();
  choose('csem', 'convicted');
  choose('sex', 'male');
  vi.advanceTimersByTime(1000);
  expect(said()).toBe('0 tools fit this case, 2 with caution, 0 not for this case.');
  choose('ageGroup', 'adult');
  vi.advanceTimersByTime(500);
  expect(said()).toBe('');
  vi.advanceTimersByTime(500);
  expect(said()).toBe('1 tool fits this case, 1 with caution, 0 not for this case. Now under “Fits this case”: Demo 3.');
  choose('csem', 'convicted');
  choose('sex', 'female');
  vi.advanceTimersByTime(1000);
  expect(said()).toBe(
    '0 tools fit this case, 1 with caution, 1 not for this case. Women: no validated tool. Now under “Not for this case”: Demo 3.',
  );
});

test('the focus stays on the link of a tool that moves', () => {
  start();
  choose('csem', 'convicted');
  const link = $('[data-advice-for="demo-3"] a');
  link.focus();
  choose('sex', 'female');
  expect(document.activeElement).toBe(link);
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
  expect(shown()).toEqual(UNTOUCHED);
});

test('answers that the browser puts back after the script has run are counted', () => {
  start();
  ($('[name="facts.sex"][value="female"]') as HTMLInputElement).checked = true;
  globalThis.dispatchEvent(new Event('pageshow'));
  expect(verdictOf('demo-3')).toBe('notSupported');
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
  expect(shown().filter((text) => !/^(Fits|Caution)/.test(text))).toEqual(['demo-3', 'Validated.', 'demo-4', 'One factor.']);
  expect(textOf($('[data-in-short]'))).toBe('1 fits · 1 with caution · 0 not');
  expect(said()).toBe('1 tool fits this case, 1 with caution, 0 not for this case. Now under “Fits this case”: Demo 3.');
});

test('thirty minutes without activity by the clock on the wall empty the answers', () => {
  start();
  choose('sex', 'female');
  vi.setSystemTime(Date.now() + 31 * 60_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(document.querySelectorAll(':checked')).toHaveLength(0);
  expect(shown()).toEqual(UNTOUCHED);
  expect(said()).toBe('Everything was cleared after thirty minutes without activity.');
});
