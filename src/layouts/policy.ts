/** The content security policy of every page. One inline script is allowed, by its hash; the hash lives here and nowhere else. */
import { createHash } from 'node:crypto';

/** Sets the reader's colour scheme before the first paint. Kept tiny: it is the only script that runs before the page is shown. */
export const THEME_SCRIPT = `try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;

const hash = createHash('sha256').update(THEME_SCRIPT).digest('base64');

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
