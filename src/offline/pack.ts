/**
 * The content of a pack: files one after the other, each after its length in four bytes (most significant first). Which file is which is
 * written in the worker's list, in the same order. A pack travels compressed.
 */

const LENGTH_BYTES = 4;

export function joinFiles(files: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(files.reduce((sum, { length }) => sum + LENGTH_BYTES + length, 0));
  const view = new DataView(joined.buffer);
  let at = 0;
  for (const file of files) {
    view.setUint32(at, file.length);
    joined.set(file, at + LENGTH_BYTES);
    at += LENGTH_BYTES + file.length;
  }
  return joined;
}

/** The files of a pack, in order. Of one that ends too early, those that are whole. Views of the pack, not copies. */
export function splitFiles(pack: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const view = new DataView(pack.buffer, pack.byteOffset, pack.byteLength);
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at + LENGTH_BYTES <= pack.length; ) {
    const from = at + LENGTH_BYTES;
    at = from + view.getUint32(at);
    if (at <= pack.length) files.push(pack.subarray(from, at));
  }
  return files;
}
