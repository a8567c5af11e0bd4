/** Distance of typing errors. Pure. */

/**
 * Number of edits (a letter put in, left out, changed, or swapped with its neighbour) that make two words one; anything above
 * `most` is returned as `most + 1`. Written here because the kept libraries count a swap as two edits, or are no longer kept.
 * Source: optimal string alignment, as described for Damerau's distance.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let edits = b.length;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [];
    let diagonal = 0;
    let least = i;
    edits = i;
    for (const above of last) {
      const j = row.length;
      if (j > 0) {
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] : undefined;
        edits = Math.min(above + 1, edits + 1, a[i - 1] === b[j - 1] ? diagonal : diagonal + 1);
        if (swapped !== undefined) edits = Math.min(edits, swapped + 1);
      }
      row.push(edits);
      least = Math.min(least, edits);
      diagonal = above;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(edits, most + 1);
}
