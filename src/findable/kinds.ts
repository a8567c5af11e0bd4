/** Kinds of pages, told by the first part of their path: what search engines, feeds of links and pictures call them. */

export type Kind = {
  /** Name of the picture that a shared link to such a page shows. */
  picture: PictureName;
  /** What it is called there. */
  label: string;
  /** Type of a single page in the words of schema.org. */
  type: 'Article' | 'WebPage' | 'WebApplication' | 'LearningResource' | 'AboutPage';
};
export type PictureName = 'text' | 'claims' | 'terms' | 'answers' | 'intervals' | 'map' | 'works';

const KINDS: Readonly<Record<string, Kind>> = {
  guidance: { picture: 'text', label: 'Guidance', type: 'Article' },
  statement: { picture: 'claims', label: 'The statement, claim by claim', type: 'Article' },
  studies: { picture: 'intervals', label: 'Studies', type: 'WebPage' },
  gaps: { picture: 'map', label: 'The map of evidence gaps', type: 'Article' },
  calculators: { picture: 'answers', label: 'Calculators', type: 'WebApplication' },
  instruments: { picture: 'intervals', label: 'Instrument profiles', type: 'Article' },
  practice: { picture: 'answers', label: 'Practice', type: 'LearningResource' },
  glossary: { picture: 'terms', label: 'Glossary', type: 'WebPage' },
  references: { picture: 'works', label: 'References', type: 'WebPage' },
  about: { picture: 'text', label: 'About this guide', type: 'AboutPage' },
};
const OTHER: Kind = { picture: 'text', label: 'Evidence, terms and calculators', type: 'WebPage' };

/** The kind of the page at a path such as `/glossary/csem/`. */
export const kindOf = (path: string): Kind => KINDS[path.split('/')[1] ?? ''] ?? OTHER;

/** Each picture with the label that it carries; kinds that share a drawing have one each. */
export const PICTURES: ReadonlyMap<string, Kind> = new Map([...Object.entries(KINDS), ['guide', OTHER]]);

/** Path of the picture for a page. */
export function picturePath(path: string): string {
  const first = path.split('/')[1] ?? '';
  return `/pictures/${first in KINDS ? first : 'guide'}.png`;
}
