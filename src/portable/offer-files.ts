/** Small files that are inside the file: a link to one saves it. */
import { readAddress } from './address.ts';

/** A download may begin long after the click, when the browser first asks where to save. */
const ADDRESS_LIVES_MILLISECONDS = 60_000;

/** @param files - the text of each file, by its path on the site */
export function offerFiles(document: Document, files: Readonly<Record<string, string>>): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
    const path = link ? readAddress(link.hash, { path: '/', query: '', anchor: '' }).path.replace(/\/$/, '') : '';
    const text = files[path];
    if (text === undefined) return;
    event.preventDefault();
    const save = document.createElement('a');
    save.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    save.download = path.replace(/.*\//, '');
    save.click();
    setTimeout(() => URL.revokeObjectURL(save.href), ADDRESS_LIVES_MILLISECONDS);
  });
}
