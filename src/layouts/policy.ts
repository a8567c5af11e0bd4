/** The content security policies: one for pages to read, one for pages where a case can be entered. One inline script is allowed, by its hash; the hash lives here and nowhere else. */
import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, and is kept tiny for that. Sets the reader's colour scheme, and marks the page with the class `js`, on which
 * styles show what needs a script. The mark goes when a script of the page cannot be loaded: then the page is what it is without script.
 */
export const HEAD_SCRIPT = `{const r=document.documentElement;r.classList.add('js');addEventListener('error',e=>{if(e.target.localName==='script')r.classList.remove('js')},true);try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')r.dataset.theme=t}catch{}}`;

const hash = createHash('sha256').update(HEAD_SCRIPT).digest('base64');

/** What every page allows. */
const COMMON = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
];

export const CONTENT_SECURITY_POLICY = [
  ...COMMON,
  // Pagefind's index is searched in WebAssembly, the one relaxation.
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
  "connect-src 'self'",
  "form-action 'self'",
].join('; ');

/** For pages where a case can be entered: no script may send a request, and no form may be sent. Search, which fetches its index, is off there. */
export const CASE_PAGE_POLICY = [...COMMON, `script-src 'self' 'sha256-${hash}'`, "connect-src 'none'", "form-action 'none'"].join('; ');
