import type { CaseFace } from './keyed-case.ts';

/** The title of the document, the breadcrumb and how to cite the page name the case that is shown. */
export function nameInFrame({ id, title }: CaseFace): void {
  document.title = document.title.replace(/^.* · /, `${title} · `);
  const crumb = document.querySelector('.crumbs [aria-current]');
  if (crumb) crumb.textContent = title;
  const cite = document.querySelector('.cite-page');
  const named = cite?.querySelector('i');
  if (named) named.textContent = title;
  const address = cite?.querySelector('[data-address]');
  if (address) address.textContent = address.textContent?.replace(/\/practice\/[^/]+\//, `/practice/${id}/`) ?? '';
}
