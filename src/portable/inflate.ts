/** Undoes what the build did to the blocks of the file. Plain enough for browsers that are too old for the rest. */

export function canInflate(): boolean {
  try {
    new DecompressionStream('deflate-raw');
    return true;
  } catch {
    return false;
  }
}

/** The text of a block: deflated, in base 64. Rejects if it is not whole. */
export function inflate(block: string): Promise<string> {
  const packed = atob(block);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at++) bytes[at] = packed.charCodeAt(at);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
