/** A download may begin long after the click, for example when the browser first asks where to save; its address must live that long. */
const ADDRESS_LIVES_MILLISECONDS = 60_000;

/**
 * Hands a text to the browser as a file, which saves it or asks where to.
 *
 * @param type - media type, for example `text/plain`
 */
export function saveFile(name: string, text: string, type = 'text/plain'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), ADDRESS_LIVES_MILLISECONDS);
}
