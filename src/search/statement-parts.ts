/** Parts of the statement that are named by number: paragraphs, footnotes, note markers, differences. Runs when the site is built. */
import { claimsOf, type Entries, ofKind } from '../content-model/entries.ts';
import { PLACE_LABELS } from '../content-model/labels.ts';
import type { LookupPage } from './resolver/pages.ts';

/** Paragraphs, footnotes and note markers of the statement lead to their first claim; differences between statement and source to their notes. */
export function statementParts(entries: Entries): LookupPage[] {
  const claims = claimsOf(entries);
  const parts = new Map<string, LookupPage>();
  const add = (part: string, names: string[], id: string) => {
    if (!parts.has(part)) parts.set(part, { path: `statement/#${id}`, text: `First claim of the ${part}.`, names });
  };
  for (const [id, { place, marker }] of claims) {
    const label = PLACE_LABELS[place];
    const number = /^P(\d)$/.exec(place)?.[1];
    add(label, [place, label, ...(number === undefined ? [] : [`§ ${number}`, `paragraph ${number}`, `para ${number}`])], id);
    const note = marker === undefined ? undefined : entries.findings.get(marker);
    if (note?.kind === 'note') add(`passage with note ${note.marker}`, [`note ${note.marker}`, note.marker], id);
  }
  const differences = ofKind(entries, 'discrepancy').flatMap(
    ([
      id,
      {
        code,
        claims: [claim],
      },
    ]) =>
      claim === undefined
        ? []
        : [
            {
              title: `Note ${code}: statement and source differ`,
              path: `statement/#${id}-${claim}`,
              names: [code, `note ${code}`],
            },
          ],
  );
  return [...parts.values(), ...differences];
}
