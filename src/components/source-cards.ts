/**
 * Opens the source of a figure or citation in a card, where it was asked for. Without this script the same link leads to
 * the list of sources at the foot of the page. Uses the browser's own dialog, so Escape and focus return come for free. The value of
 * `data-card`, where there is one, is the name of the card.
 */

/** @param idOf - the id that a link leads to on this page; empty if it leads elsewhere */
export function openSourceCards(document: Document, idOf = (link: HTMLAnchorElement): string => link.hash.slice(1)): void {
  let dialog: HTMLDialogElement | undefined;
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest<HTMLAnchorElement>('a[data-card]');
    const source = link && document.getElementById(idOf(link));
    if (!link || !source || typeof HTMLDialogElement === 'undefined') return;
    event.preventDefault();
    dialog ??= makeDialog(document);
    const body = dialog.querySelector('div') as HTMLDivElement;
    body.replaceChildren(...[...source.childNodes, ...workOf(source)].map((node) => node.cloneNode(true)));
    for (const element of body.querySelectorAll('[id]')) element.removeAttribute('id');
    for (const back of body.querySelectorAll('[data-back]')) back.remove();
    dialog.setAttribute('aria-label', link.dataset['card'] || `Source of ${link.textContent?.replace(/\s+/g, ' ').trim()}`);
    dialog.showModal();
  });
}

/** The work that a figure is from, where its line stands below the work. */
function workOf(source: HTMLElement): HTMLElement[] {
  const work = source.closest('[data-work]')?.querySelector<HTMLElement>('p');
  return work && work !== source ? [work] : [];
}

function makeDialog(document: Document): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'card';
  const body = document.createElement('div');
  const form = document.createElement('form');
  form.method = 'dialog';
  const close = document.createElement('button');
  close.className = 'button plain';
  close.textContent = 'Close';
  form.append(close);
  dialog.append(body, form);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
    // A link inside that leads to the same page closes the card on its way.
    if (event.target instanceof HTMLAnchorElement && event.target.pathname === location.pathname) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
