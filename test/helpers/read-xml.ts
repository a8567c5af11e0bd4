/** Reads XML as strictly as its specification has it, namespaces too. Throws where the text is not well formed. */
import { SaxesParser } from 'saxes';

export type XmlElement = { name: string; uri: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

export function readXml(xml: string): XmlElement {
  const document: XmlElement = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element: XmlElement = {
      name: local,
      uri,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [root] = document.children;
  if (!root) throw new TypeError('readXml: text must hold an element, got none');
  return root;
}
