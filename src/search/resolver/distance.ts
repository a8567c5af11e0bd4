/** Distance of typing errors. Pure. */

/**
 * Number of edits (a letter put in, left out, changed, or swapped with its neighbour) that make two words one; anything above
 * `most` is returned as `most + 1`. Written here because the kept libraries count a swap as two edits, or are no longer kept.
 * Source: optimal string alignment, as described for Damerau's distance. A cell that is more than `most` away from the diagonal of the
 * table needs more than `most` edits (Ukkonen, https://doi.org/10.1016/S0019-9958(85)80046-2), so only those nearer are worked out.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  // The two rows before the one that is worked out, and that one. They are used again, because a query is compared with thousands of words.
  let [before, last, row] = ROWS;
  for (let j = 0; j <= Math.min(b.length, most); j++) last[j] = j;
  if (most < b.length) last[most + 1] = far;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? i : far;
    let least = row[from - 1] ?? far;
    for (let j = from; j <= to; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) edits = Math.min(edits, (before[j - 2] ?? far) + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    if (to < b.length) row[to + 1] = far;
    if (least > most) return far;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? far, far);
}

const ROWS: [number[], number[], number[]] = [[], [], []];

/** Which letters a word holds, as bits of a number. Some share a bit. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** False where the letters alone show that words are more edits apart: one edit takes away one letter and brings in one at most. */
export function mayBeWithin(most: number, letters: number, others: number): boolean {
  let differing = letters ^ others;
  let count = 0;
  for (; differing !== 0; count++) differing &= differing - 1;
  return count <= 2 * most;
}
