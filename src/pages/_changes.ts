/** What readers should know has changed on the site, newest first. The README's change list has the technical side. */
export const CHANGES: readonly { day: string; text: string }[] = [
  {
    day: '2026-11-22',
    text: 'First edition: all 74 claims of the statement with what has happened since, sixteen guidance pages, a glossary of 150 terms, the map of evidence gaps, six calculators, two explorers for base rates and intervals, the page that says which tool may be used at all, and instrument profiles.',
  },
];
