/** What readers should know has changed on the site, newest first. The README's change list has the technical side. */
export const CHANGES: readonly { day: string; text: string }[] = [
  {
    day: '2026-11-22',
    text: 'First edition: claims 1 to 39 of the statement with what has happened since, three guidance pages, the first glossary entries, six calculators, the page that says which tool may be used at all, and instrument profiles.',
  },
];
