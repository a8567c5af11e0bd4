// @vitest-environment happy-dom
/** What is folded away on the screen is printed open, and folded away again afterwards. */
import { expect, test } from 'vitest';
import { openForPrint } from '../../../src/components/open-for-print.ts';

test('opens for the printer what is in view, and leaves the screen as it was', () => {
  document.body.innerHTML = `<details id="closed"></details><details id="opened" open></details>
    <section hidden><details id="filtered-out"></details></section>`;
  openForPrint(document);
  const open = () => [...document.querySelectorAll('details[open]')].map(({ id }) => id);
  globalThis.dispatchEvent(new Event('beforeprint'));
  expect(open()).toEqual(['closed', 'opened']);
  globalThis.dispatchEvent(new Event('afterprint'));
  expect(open()).toEqual(['opened']);
});
