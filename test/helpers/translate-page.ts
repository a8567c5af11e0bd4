/**
 * What the page translation of Chrome and Edge does to a document: every text node is replaced by two nested font elements
 * (https://github.com/facebook/react/issues/11538). What is translated already stays. Translators of other makers heed no `translate="no"`.
 * Runs in the page of a browser as well as in happy-dom.
 */
export function translatePage(root: HTMLElement, heedsMarks = true): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() !== '' && !text.parentElement?.closest(`script, style, font${heedsMarks ? ', [translate="no"]' : ''}`))
      texts.push(text);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}
