/** The files around the chapters: container, package document, navigation and title page. https://www.w3.org/TR/epub-33/ */
import { SITE } from '../site.ts';
import { anchorOf, type BookFile } from './parts.ts';
import { ABOUT_THE_BOOK, BOOK } from './words.ts';

export const STYLE = 'handbook.css';
export const NAVIGATION = 'contents.xhtml';
export const TITLE_PAGE = 'title.xhtml';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One XHTML file of the book. */
export const xhtml = ({
  title,
  body,
  type = 'bodymatter',
}: {
  title: string;
  body: string;
  type?: string;
}): string => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${BOOK.language}" xml:lang="${BOOK.language}">
<head><meta charset="utf-8"/><title>${escaped(title)}</title><link rel="stylesheet" href="${STYLE}"/></head>
<body epub:type="${type}">
${body}
</body>
</html>
`;

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

export const titlePage = (): string =>
  xhtml({
    title: BOOK.title,
    type: 'frontmatter',
    body: `<section epub:type="titlepage">
<h1>${escaped(BOOK.title)}</h1>
${ABOUT_THE_BOOK.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</section>`,
  });

/** What can be perceived how, in the words that libraries and shops read. https://www.w3.org/TR/epub-a11y-11/#sec-discoverability */
const ACCESSIBILITY: readonly (readonly [string, string])[] = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityHazard', 'none'],
  ['accessibilitySummary', BOOK.accessibilitySummary],
];

export function packageDocument(files: readonly BookFile[]): string {
  const items = files.map(({ name, chapters }) => ({ name, hasPicture: chapters.some(({ $ }) => $('svg').length > 0) }));
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${BOOK.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${BOOK.identifier}</dc:identifier>
<dc:title>${escaped(BOOK.title)}</dc:title>
<dc:language>${BOOK.language}</dc:language>
<dc:creator>${escaped(BOOK.publisher)}</dc:creator>
<dc:publisher>${escaped(BOOK.publisher)}</dc:publisher>
<dc:date>${BOOK.day}</dc:date>
<dc:description>${escaped(BOOK.description)}</dc:description>
<dc:rights>${SITE.licence}</dc:rights>
<meta property="dcterms:modified">${BOOK.day}T00:00:00Z</meta>
${ACCESSIBILITY.map(([name, value]) => `<meta property="schema:${name}">${escaped(value)}</meta>`).join('\n')}
</metadata>
<manifest>
<item id="style" href="${STYLE}" media-type="text/css"/>
<item id="contents" href="${NAVIGATION}" media-type="application/xhtml+xml" properties="nav"/>
<item id="title" href="${TITLE_PAGE}" media-type="application/xhtml+xml"/>
${items.map(({ name, hasPicture }, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"${hasPicture ? ' properties="svg"' : ''}/>`).join('\n')}
</manifest>
<spine>
<itemref idref="title"/>
<itemref idref="contents"/>
${items.map((_, index) => `<itemref idref="c${index}"/>`).join('\n')}
</spine>
</package>
`;
}

/** Contents: the first file of each part opens it, the others are below it. */
export function navigation(parts: readonly (readonly BookFile[])[]): string {
  const link = (href: string, title: string) => `<a href="${href}">${escaped(title)}</a>`;
  const list = (entries: readonly string[]) =>
    entries.length > 0 ? `\n<ol>\n${entries.map((entry) => `<li>${entry}</li>`).join('\n')}\n</ol>` : '';
  const entryOf = ({ name, title, chapters, isJoined }: BookFile, below: readonly string[] = []) =>
    link(name, title) + list([...below, ...(isJoined ? chapters.map((each) => link(`${name}#${anchorOf(each.path)}`, each.title)) : [])]);
  const entries = parts.flatMap(([opening, ...below]) =>
    opening
      ? [
          entryOf(
            opening,
            below.map((file) => entryOf(file)),
          ),
        ]
      : [],
  );
  const [first] = parts.flat();
  return xhtml({
    title: 'Contents',
    type: 'frontmatter',
    body: `<nav epub:type="toc" role="doc-toc" id="toc"><h1>Contents</h1>
${list([link(TITLE_PAGE, 'About this book'), ...entries])}
</nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Guide</h2>
<ol>
<li><a epub:type="toc" href="#toc">Contents</a></li>
${first ? `<li><a epub:type="bodymatter" href="${first.name}">Start of the text</a></li>` : ''}
</ol></nav>`,
  });
}
