/** Folding of search words: spellings that mean the same become one key. Pure. */

/** Pairs of spellings, US to UK, applied to whole words or endings after accents and punctuation are gone. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/\boffense(s?)\b/g, 'offence$1'],
  [/behavior/g, 'behaviour'],
  [/judgment/g, 'judgement'],
  [/\bpedo(?=phil|s\b|\b)/g, 'paedo'],
  [/\bprogram(s?)\b/g, 'programme$1'],
  [/\blicense/g, 'licence'],
  [/traveler/g, 'traveller'],
  [/desistence/g, 'desistance'],
  [/\bper cent\b/g, 'percent'],
  [/(\w{3,})iz(e[ds]?|ing|ation|ations)\b/g, '$1is$2'],
];

/** Lower case, no accents, punctuation as spaces, one spelling, single spaces. */
export function foldWords(text: string): string {
  let folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [from, to] of SPELLINGS) folded = folded.replace(from, to);
  return folded;
}

/** The key of a text: folded, plural endings off, no spaces, so that "Static-99R", "static 99r" and "static99r" are one. */
export function keyOf(text: string): string {
  return foldWords(text)
    .split(' ')
    .map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .join('');
}
