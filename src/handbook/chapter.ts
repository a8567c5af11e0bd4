/** Makes a chapter from a finished page: its main content without what only works on a screen, with notes as an e-reader knows them. */
import { type CheerioAPI, load } from 'cheerio/slim';

export type Chapter = {
  /** Path of the page on the site. */
  path: string;
  title: string;
  /** The content, as a tree that still has the links of the site. */
  $: CheerioAPI;
};

/** For the screen alone: ways around the site, controls, and what the page says a second time beside its text. */
const LEFT_OUT = [
  'nav',
  'script',
  'form',
  'button',
  'select',
  'label',
  '[hidden]',
  '[role="status"]',
  '.not-print',
  '.needs-script',
  '.letters',
  '.to-section',
  '.cite-page',
  'p:has(a[download])',
  '.editions',
  'p:has(+ .editions)',
  '.picture-foot > a',
  '.picture-foot > details:has(> p:only-of-type):not(:has(table))',
  // Notes in the margin: the list of sources says the same.
  '.aside[data-pagefind-ignore]',
  // The whole list of references by year: the same works again.
  '#by-year',
  '#by-year ~ *',
].join(', ');
/** Boxes that only a screen needs. */
const UNWRAPPED = 'main, article, details, div.frame, div.measure, div.table, div.ledger, div.index, summary, span.hide';
/** What scripts, the search and styles of the site read. */
const DROPPED_ATTRIBUTES = /^(data-.*|tabindex|referrerpolicy|rel|aria-current|download|aria-labelledby)$/;

/** Reads a page. Undefined for a page without content of its own, such as an old address. */
export function chapterOf(html: string, path: string): Chapter | undefined {
  const start = html.indexOf('<main');
  if (start < 0) return undefined;
  // In HTML an attribute has no case, but SVG in XHTML has: names are kept as they are written.
  const $ = load(
    html.slice(start, html.indexOf('</main>') + '</main>'.length),
    { xml: { xmlMode: false, lowerCaseAttributeNames: false } },
    false,
  );
  $(LEFT_OUT).remove();
  $('.picture-foot summary').remove();
  makeNotes($);
  nameReferences($);
  for (const box of $(UNWRAPPED).toArray().reverse()) $(box).replaceWith($(box).contents());
  drawForPaper($);
  for (const { attribs } of $.root().find('*').toArray()) {
    for (const name of Object.keys(attribs)) if (DROPPED_ATTRIBUTES.test(name)) delete attribs[name];
  }
  return { path, title: $('h1').first().text().replace(/\s+/g, ' ').trim(), $ };
}

/** Puts a chapter one level down, below the heading of its file. What in it has an id loses it, so that ids of a file differ. */
export function lower({ $ }: Chapter): void {
  for (const element of $('h1, h2, h3, h4').toArray()) element.name = `h${Number(element.name.slice(1)) + 1}`;
  $('[id]').removeAttr('id');
}

/** The content in XHTML. */
export const xhtmlOf = ({ $ }: Chapter): string => $.html({ xml: true });

/** Words and figures become notes: an e-reader shows them over the page, and they are at the end of the chapter too. */
function makeNotes($: CheerioAPI): void {
  $('a[data-term]').attr({ 'epub:type': 'noteref', role: 'doc-noteref' });
  // The number of a figure's note is the link, so that nobody hears "951" for 95 with note 1.
  for (const link of $('a.fig[href^="#source-"]').toArray()) {
    const mark = $(link).find('sup');
    const number = mark.contents().not('.hide').text().trim();
    mark.remove();
    const note = `<sup><a epub:type="noteref" role="doc-noteref" href="${$(link).attr('href')}">${number}</a></sup>`;
    $(link).replaceWith(number === '' ? $(link).contents() : [...$(link).contents().toArray(), ...$(note).toArray()]);
  }
  $('[id^="source-"]').attr('epub:type', 'footnote');
  for (const list of $('dl:has(> [id^="word-"])').toArray()) {
    const notes = $(list)
      .children()
      .toArray()
      .map((word) => {
        const [term, definition] = [$(word).find('dt').html(), $(word).find('dd').html()];
        return `<aside epub:type="footnote" role="doc-footnote" id="${$(word).attr('id')}"><p><b>${term}</b>: ${definition}</p></aside>`;
      });
    $(list).replaceWith(notes.join('\n'));
  }
}

/** In the list of references each work gets the id by which chapters lead to it. */
function nameReferences($: CheerioAPI): void {
  for (const work of $('#by-author ~ section li').toArray()) {
    const link = $(work).find('a').first();
    const id = link.attr('href')?.split('/').filter(Boolean).at(-1);
    $(work).attr('id', `work-${id}`);
    link.replaceWith(link.contents());
  }
}

/** Pictures get the size that a style sheet of the site would give them. */
function drawForPaper($: CheerioAPI): void {
  $('svg').attr('xmlns', 'http://www.w3.org/2000/svg');
  $('.plot svg').attr({ width: '100%', height: '28' });
}
