/** What readers should know has changed on the site, newest first. The README's change list has the technical side. */
export const CHANGES: readonly { day: string; text: string }[] = [
  {
    day: '2026-11-29',
    text: 'Second edition of the text: every guidance page rewritten, new pages on abuse material made with AI and on reading the numbers, a section on the duty of care after arrest or disclosure, studies and laws since 2021 added, and all 74 claims judged again in seven words. Calculators show questions, answers and total on one screen, and set two raters side by side. Search answers with the best page of any kind.',
  },
  {
    day: '2026-11-22',
    text: 'First edition: all 74 claims of the statement with what has happened since, sixteen guidance pages, a glossary of 150 terms, the map of evidence gaps, six calculators, two explorers for base rates and intervals, the page that says which tool may be used at all, and instrument profiles.',
  },
];
