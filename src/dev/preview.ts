/** Serves dist as it is. PORT picks another port than 4321; a port in use is an error, not a silent change of address. */
import { existsSync } from 'node:fs';
import { serve } from './serve.ts';

if (!existsSync('dist/index.html')) {
  console.error('preview: dist must hold a built site, got none; run "npm run build" first');
  process.exit(1);
}
const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`preview: PORT must be a whole number from 1 to 65535, got "${process.env['PORT']}"`);
  process.exit(1);
}
const base = process.env['SITE_BASE'] ?? '/';
serve({ root: 'dist', base, port }).then(
  ({ address }) => console.log(`IFSO Guide is served at ${address}`),
  (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `preview: port ${port} must be free, got one in use; try PORT=${port + 1} npm run preview`
        : error.message,
    );
    process.exit(1);
  },
);
