/** Pages that stand at a new address. The old one keeps a page that leads there, on any host and offline; `public/_redirects` says the same to hosts that read it. */
export const MOVED: Readonly<Record<string, { to: string; title: string }>> = {
  '/guidance/what-may-be-used-for-whom/': { to: '/guidance/choosing-an-instrument/', title: 'Choosing an instrument' },
};
