/** Starts every calculator of a page from the data beside it. */
import { type PageScope, SITE_PAGE } from '../page-scope.ts';
import type { CalculatorContext } from './context.ts';
import { mount } from './mount.tsx';

/**
 * @param page - calculators are taken away when it ends
 * @param own - what is known better than when the page was built
 */
export function startCalculators(page: PageScope = SITE_PAGE, own: Partial<CalculatorContext> = {}): void {
  for (const element of document.querySelectorAll('[data-calculator]')) {
    const data = document.getElementById(`data-${element.getAttribute('data-calculator')}`)?.textContent;
    if (!data) continue;
    const { definition, context } = JSON.parse(data);
    const unmount = mount(element, definition, { ...context, ...own });
    page.ended.addEventListener('abort', unmount);
  }
}
