/** Small files that are inside the file: a link to one saves it. */
import { saveFile } from '../components/save-file.ts';
import { readAddress } from './address.ts';

/** @param files - the text of each file, by its path on the site */
export function offerFiles(document: Document, files: Readonly<Record<string, string>>): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null;
    const path = link ? readAddress(link.hash, { path: '/', query: '', anchor: '' }).path.replace(/\/$/, '') : '';
    const text = files[path];
    if (text === undefined) return;
    event.preventDefault();
    saveFile(path.replace(/.*\//, ''), text);
  });
}
