/** Glossary entries without meaning, as long and as linked as real ones, for measurements only. The same number gives the same entries. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Term, THEMES } from '../../../src/content-model/schemas/glossary.ts';

export type MadeUpTerm = { id: string; term: Term };

/** Numbers from 0 to 1 that are the same in every run: a linear congruential generator (Numerical Recipes). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const idOf = (at: number) => `made-up-${at}`;

/** `count` terms out of the words of the glossary and the sources of the site in `folder`. */
export function madeUpTerms(folder: string, count: number): MadeUpTerm[] {
  const references = readdirSync(`${folder}/content/references`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replace(/^.*[\\/]|\.yaml$/g, ''))
    .sort();
  const words = readdirSync(`${folder}/content/glossary`)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => (parse(readFileSync(`${folder}/content/glossary/${name}`, 'utf8')) as Term).definition.split(/\s+/));
  const next = sequence(20261122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const some = (length: number) => Array.from({ length }, () => pick(words).replace(/[^\p{L}\p{N}-]/gu, '') || 'word').join(' ');
  const sentence = (length: number) => `Made up: ${some(length)}.`;
  const cite = () => ({ ref: pick(references), mark: 'secondary' as const });
  const other = () => idOf(Math.floor(next() * count));

  return Array.from({ length: count }, (_, at) => ({
    id: idOf(at),
    term: {
      theme: pick(THEMES),
      preferredTerm: `Made-up term ${at} ${some(2)}`,
      acronyms: [`MUT${at}`],
      aliases: Array.from({ length: 8 }, () => `${some(3)} ${at}`),
      redirects: [{ word: `${some(2)} ${at}`, reason: sentence(8) }],
      alsoMeans: [],
      asked: Array.from({ length: 4 }, () => some(7)),
      definition: `${sentence(25)} ${sentence(20)}`,
      usedBy: sentence(15),
      usage: `${sentence(20)} ${sentence(20)}`,
      confusedWith: [{ term: other(), difference: sentence(15) }],
      related: [other(), other(), other()],
      jurisdictions: [{ place: some(2), wording: some(6), status: sentence(10), cite: cite() }],
      sources: [cite(), cite(), cite()],
      checked: { date: '2026-11-22', by: 'ed' },
      reviewBy: '2027-05-22',
    } as Term,
  }));
}
