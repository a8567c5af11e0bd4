/**
 * English spellings that mean the same, each folded into one. Used by the search, and by the content check that recognises the wording
 * of the statement. Applied to lower-case text without accents. Pure.
 */

/** Mostly from the US spelling to the UK one; where a spelling is easily mistyped (paedophilia), to the shorter one. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/\boffense/g, 'offence'],
  [/behavior/g, 'behaviour'],
  [/judgment/g, 'judgement'],
  [/paed(?=[eio])/g, 'ped'],
  [/\bprogram(s?)\b/g, 'programme$1'],
  [/\blicense/g, 'licence'],
  [/travel(er|ing|ed)/g, 'travell$1'],
  [/\bcounsel(or|ing)/g, 'counsell$1'],
  [/desistence/g, 'desistance'],
  [/\bcenter/g, 'centre'],
  [/\bdefense/g, 'defence'],
  [/\bcolor/g, 'colour'],
  // German has both.
  [/grafi(?=e|sch)/g, 'graphi'],
  [/\bper cent\b/g, 'percent'],
  [/(\w{3,})iz(e[drs]?|ing|ations?)\b/g, '$1is$2'],
];

/** One spelling for each word of a lower-case text. */
export const foldSpellings = (text: string): string => SPELLINGS.reduce((folded, [from, to]) => folded.replace(from, to), text);
