import { hydrate, render } from 'preact';
import { type PageScope, SITE_PAGE } from '../../page-scope.ts';
import { Compare } from './Compare.tsx';

/** Takes over the form that the page holds, where it holds one. */
export function startAgreement(page: PageScope = SITE_PAGE): void {
  const element = document.querySelector('[data-compare-raters]');
  if (!element) return;
  hydrate(<Compare />, element);
  page.ended.addEventListener('abort', () => render(null, element));
}
