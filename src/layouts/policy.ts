/** The content security policy of every page. One inline script is allowed, by its hash; the hash lives here and nowhere else. */
import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, and is kept tiny for that. Sets the reader's colour scheme, and marks the page with the class `js`, on which
 * styles show what needs a script. The mark goes when a script of the page cannot be loaded: then the page is what it is without script.
 */
export const HEAD_SCRIPT = `{const r=document.documentElement;r.classList.add('js');addEventListener('error',e=>{if(e.target.localName==='script')r.classList.remove('js')},true);try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')r.dataset.theme=t}catch{}}`;

const hash = createHash('sha256').update(HEAD_SCRIPT).digest('base64');

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Pagefind's index is searched in WebAssembly, the one relaxation.
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');
