import type { CaseFace } from './keyed-case.ts';

/** The title of the document and the breadcrumb name the case that is shown. */
export function nameInFrame({ title }: CaseFace): void {
  document.title = document.title.replace(/^.* · /, `${title} · `);
  const crumb = document.querySelector('.crumbs [aria-current]');
  if (crumb) crumb.textContent = title;
}
