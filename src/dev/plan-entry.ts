/** What `npm run new` writes: the template of content/README.md with "TODO" before every value that the writer has to decide. */
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { COLLECTIONS, type Collection, type ContentFile } from '../content-model/content-files.ts';
import { GAP_COLUMNS, GAP_ROWS } from '../content-model/schemas/gap.ts';
import { IdSchema } from '../content-model/schemas/ids.ts';

/** A template of the authoring guide. */
export type Template = {
  /** Path of its example: `content/glossary/demo-term.yaml`. */
  path: string;
  collection: Collection;
  id: string;
  yaml: string;
  /** What follows the front matter, in words; empty for YAML files. */
  prose: string;
};

/** What to write and say, or why nothing is written. */
export type Plan = { path: string; text: string; next: readonly string[] } | { problem: string };

/** Readers see on each of these when it was first published. */
const TELL_READERS = 'Tell readers: its id in a file of content/changes of kind "new" ("npm run new -- change ID" writes one).';

/** Folder of each kind, and what is left to do beside filling the file in. */
const KINDS: Readonly<Record<string, { folder: string; next: (id: string) => readonly string[] }>> = {
  term: {
    folder: 'content/glossary',
    next: (id) => [
      `Link it: <Term id="${id}">…</Term> at its first use on a page, or its id under "related" of another term.`,
      TELL_READERS,
    ],
  },
  finding: {
    folder: 'content/findings/studies',
    next: (id) => [
      `It cites the reference ${id}: "npm run new -- reference ${id}" writes that file too, if it is not there yet.`,
      'Show a figure on a page: <Figure id="…" /> with the id that you give the figure.',
    ],
  },
  reference: {
    folder: 'content/references',
    next: (id) => [`Cite it: "ref: ${id}" in an entry, or <Cite id="${id}" /> on a page. A reference that nothing cites is refused.`],
  },
  instrument: {
    folder: 'content/instruments',
    next: (id) => [
      'This is the profile. For a calculator, write as well:',
      `  src/scoring/instruments/${id}/definition.ts and norms/${id}-published.json (the smallest model: src/scoring/instruments/casic)`,
      '  one import and one name in the list of src/scoring/instruments/index.ts',
      '  "scored: true" here, in place of reasonNotScored',
      '  two practice cases or more: "npm run new -- case ID"',
      '  what it must give, worked out by hand, in test/fixtures/scoring/expected.ts and test/vectors/scoring',
      'Page, form, sheet, router and data then follow from the definition. README.md, "An instrument", goes step by step.',
      TELL_READERS,
    ],
  },
  case: {
    folder: 'content/cases',
    next: () => [
      'Work the outcome out by hand from the published rules; the tests compare the scorer with it.',
      'Give the vignette alone to a second person to key, then write into secondKey how the two keys compared.',
    ],
  },
  guidance: {
    folder: 'content/guidance',
    next: (id) => [
      'Move it to the folder of its topic; the address stays the same. "order" is its place in the series.',
      `Then "npm run reading" and a look at /guidance/${id}/.`,
      TELL_READERS,
    ],
  },
  change: {
    folder: 'content/changes',
    next: (id) => [`Name every entry that is different now, leave out empty lists, and look at /changes/#${id}.`],
  },
  gap: { folder: 'content/gaps', next: () => ['Levels and their order: GAP_LEVELS in src/content-model/schemas/gap.ts.'] },
};

/** Values that a new file takes over as they are. */
const KEPT = new Set(['kind']);
/** Months until an entry is due for its next check. */
const REVIEW_MONTHS = 6;

/** The templates of content/README.md, in its order. */
export function readTemplates(readme: string): Template[] {
  return [...readme.matchAll(/```yaml\n# (content\/(\w+)\/[\w/-]*?([\w-]+)\.(?:yaml|mdx))(.*)\n([\s\S]*?)```/g)].map(
    ([, path = '', name = '', id = '', remark = '', yaml = '']) => {
      const collection = COLLECTIONS.find((each) => each === name);
      if (collection === undefined) throw new TypeError(`readTemplates: path must lie in a folder of a collection, got ${path}`);
      return { path, collection, id, yaml, prose: /\bthen (.*)\)$/.exec(remark)?.[1] ?? '' };
    },
  );
}

/** @param args what follows `npm run new --`; @param files every file of content; @param today ISO day */
export function planEntry({
  args,
  readme,
  files,
  today,
}: {
  args: readonly string[];
  readme: string;
  files: readonly ContentFile[];
  today: string;
}): Plan {
  const [name = '', id = '', ...more] = args;
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  const usage = `write "npm run new -- ${kind ? name : 'term'} an-id"`;
  if (!kind) return { problem: `kind: got ${shown(name)}, expected one of ${Object.keys(KINDS).join(', ')}; ${usage}` };
  if (!IdSchema.safeParse(id).success)
    return {
      problem: `id: got ${shown(id)}, expected kebab-case (lower-case letters, digits, single hyphens; a letter first); ${usage}`,
    };
  if (more.length > 0) return { problem: `arguments: got ${shown(more.join(' '))} after the id, expected nothing; ${usage}` };

  const template = readTemplates(readme).find(({ path }) => path.startsWith(`${kind.folder}/`));
  if (!template) throw new TypeError(`planEntry: content/README.md must have a template for ${kind.folder}, got none`);
  const taken = files.find((file) => file.collection === template.collection && file.id === id);
  if (taken) return { problem: `id: got "${id}", expected one that is not taken; ${taken.path} has it, edit that file or take another id` };

  const given = name === 'gap' ? cellOf(id) : {};
  if (!given)
    return {
      problem: `id: got "${id}", expected a row and a column of the gap map; rows: ${GAP_ROWS.join(', ')}; columns: ${GAP_COLUMNS.join(', ')}; a new row or column is added in src/content-model/schemas/gap.ts first`,
    };
  return {
    path: `${kind.folder}/${id}${template.prose ? '.mdx' : '.yaml'}`,
    text: skeletonOf(template, { id, today, given }),
    next: ['Fill in every TODO, then run "npm run test:content".', ...kind.next(id)],
  };
}

const shown = (value: string): string => (value === '' ? 'nothing' : `"${value}"`);

function cellOf(id: string): Readonly<Record<string, string>> | undefined {
  const row = GAP_ROWS.find((each) => id.startsWith(`${each}-`));
  const column = GAP_COLUMNS.find((each) => id === `${row}-${each}`);
  return row && column ? { row, column } : undefined;
}

/** The template with its own id replaced, today's dates, and "TODO" before everything else. Remarks and layout stay as they are. */
function skeletonOf(
  { id: demo, yaml, prose }: Template,
  { id, today, given }: { id: string; today: string; given: Readonly<Record<string, string>> },
): string {
  const known: Readonly<Record<string, string>> = { ...given, date: today, reviewBy: monthsAfter(today, REVIEW_MONTHS) };
  const pieces: string[] = [];
  let done = 0;
  visit(parseDocument(yaml), {
    Scalar(key, { range, value }, path) {
      if (key === 'key' || !range) return;
      const parent = path.at(-1);
      const field = isPair(parent) && isScalar(parent.key) ? String(parent.key.value) : '';
      if (KEPT.has(field)) return;
      const [start, end] = range;
      const written = yaml.slice(start, end);
      // A text in quotation marks keeps them.
      pieces.push(yaml.slice(done, start), known[field] ?? (value === demo ? id : written.replace(/^["']?/, '$&TODO ')));
      done = end;
    },
  });
  const text = pieces.join('') + yaml.slice(done);
  return prose ? `---\n${text}---\n\nTODO ${prose}\n` : text;
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
