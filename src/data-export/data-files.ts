/** What `/data/*.json` holds: entries as they are kept, with their id, and the schema they satisfy. */
import { z } from 'zod';
import { build, buildName } from '../build.ts';
import { formatBibtex, formatCslJson, formatRis } from '../content-model/format-reference.ts';
import { FigureSchema } from '../content-model/schemas/figure.ts';
import { ClaimSchema, DiscrepancySchema, NoteSchema, StudySchema } from '../content-model/schemas/finding.ts';
import { GapSchema } from '../content-model/schemas/gap.ts';
import { GlossarySchema } from '../content-model/schemas/glossary.ts';
import { IdSchema } from '../content-model/schemas/ids.ts';
import { InstrumentSchema } from '../content-model/schemas/instrument.ts';
import { ReferenceSchema } from '../content-model/schemas/reference.ts';
import { loadSite } from '../load-site.ts';
import { ResolvedDefinitionSchema } from '../scoring/instrument-schema.ts';
import { toSkos } from './skos.ts';

type DataFile = { title: string; schema: z.ZodType; entries: () => Promise<unknown[]> };

const id = { id: IdSchema };
const withIds = <T extends object>(entries: ReadonlyMap<string, T>) =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => ({ id: key, ...entry }));
const withoutBodies = <T extends object>(entries: ReadonlyMap<string, { data: T }>) =>
  withIds(new Map([...entries].map(([key, { data }]) => [key, data])));

export const DATA_FILES = {
  findings: {
    title: 'Claims of the statement, studies, note markers and discrepancies',
    schema: z.discriminatedUnion('kind', [
      ClaimSchema.extend(id),
      StudySchema.extend(id),
      NoteSchema.extend(id),
      DiscrepancySchema.extend(id),
    ]),
    entries: async () => withIds((await loadSite()).entries.findings),
  },
  figures: {
    title: 'Every published figure with its sample, outcome, follow-up, mark and source',
    schema: z.object({ finding: IdSchema }).and(FigureSchema),
    entries: async () => [...(await loadSite()).figures.values()].map(({ figure, findingId }) => ({ finding: findingId, ...figure })),
  },
  glossary: { title: 'Terms', schema: GlossarySchema.extend(id), entries: async () => withIds((await loadSite()).entries.glossary) },
  references: {
    title: 'References, and what we saw of each',
    schema: ReferenceSchema.extend(id),
    entries: async () => withIds((await loadSite()).entries.references),
  },
  instruments: {
    title: 'Instrument profiles, with the definition where the instrument is scored',
    schema: InstrumentSchema.extend(id).extend({ definition: ResolvedDefinitionSchema.optional() }),
    entries: async () => {
      const { entries, definitions } = await loadSite();
      return withoutBodies(entries.instruments).map((profile) => {
        const definition = definitions.find((each) => each.id === profile.id);
        return definition ? { ...profile, definition } : profile;
      });
    },
  },
  gaps: {
    title: 'Cells of the evidence-gap map',
    schema: GapSchema.extend(id),
    entries: async () => withIds((await loadSite()).entries.gaps),
  },
} satisfies Record<string, DataFile>;

/** What travels with every data file. */
const DATA_LICENCE = 'CC BY 4.0';
export const DATA_LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
const DATA_CAVEATS =
  'Group figures for education. Every entry carries its source and how we saw it; empty lists mean that nothing is published here, not that nothing is known. Not endorsed by ATSA or by any author of the instruments.';

/** One data file as it is published. */
export async function dataDocument(name: keyof typeof DATA_FILES): Promise<object> {
  const file: DataFile = DATA_FILES[name];
  return { title: file.title, licence: DATA_LICENCE, version: buildName, caveats: DATA_CAVEATS, entries: await file.entries() };
}

/** Its JSON Schema, made from the zod schemas that check the content. */
export function dataSchema(name: keyof typeof DATA_FILES): object {
  const file: DataFile = DATA_FILES[name];
  const whole = z.object({
    title: z.string(),
    licence: z.string(),
    version: z.string(),
    caveats: z.string(),
    entries: z.array(file.schema),
  });
  return { ...z.toJSONSchema(whole, { io: 'output', unrepresentable: 'any' }), title: file.title };
}

const sortedReferences = async () => [...(await loadSite()).entries.references].sort(([a], [b]) => (a < b ? -1 : 1));

/** The whole list of references, by the ending of its file. */
export const REFERENCE_LISTS = {
  bib: { label: 'BibTeX', text: async () => formatBibtex(await sortedReferences()) },
  ris: { label: 'RIS', text: async () => formatRis(await sortedReferences()) },
  'csl.json': { label: 'CSL-JSON', text: async () => formatCslJson(await sortedReferences()) },
} as const;

/** The glossary as a SKOS concept scheme. */
export async function glossarySkos(): Promise<object> {
  const terms = new Map([...(await loadSite()).entries.glossary].sort(([a], [b]) => (a < b ? -1 : 1)));
  return toSkos(terms, { version: buildName, licence: DATA_LICENCE_URL });
}

/** Everything in one archive: name of each file with its content. The features' own files are handed in. */
export async function archiveFiles(more: { 'gaps.csv': string }): Promise<Record<string, string>> {
  const names = Object.keys(DATA_FILES) as (keyof typeof DATA_FILES)[];
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  const files: Record<string, string> = {
    'README.txt': [
      `IFSO Guide, data of version ${buildName}${build.day ? `, ${build.day}` : ''}`,
      '',
      'What is known about Internet-facilitated sexual offending, as data: for each file NAME.json there is schema/NAME.json.',
      ...names.map((name) => `- ${name}.json: ${DATA_FILES[name].title}`),
      '- references.bib, references.ris, references.csl.json: the same references for citation managers',
      '- gaps.csv: the evidence-gap map for spreadsheets',
      '- glossary.skos.jsonld: the glossary as a SKOS concept scheme',
      '',
      'Read CAVEATS.txt before you use a number. Licence: LICENCE.txt.',
      '',
    ].join('\n'),
    'LICENCE.txt': [
      `Text and data: Creative Commons Attribution 4.0 International (CC BY 4.0), ${DATA_LICENCE_URL}`,
      `Please name: IFSO Guide, version ${buildName}.`,
      'Names and items of instruments belong to their authors. Titles of works are quoted as published.',
      '',
    ].join('\n'),
    'CAVEATS.txt': [
      DATA_CAVEATS,
      'Marks: "primary" was seen in the source, "secondary" in an account of it, "unchecked" is a rule not yet checked against the manual.',
      'Official records and self-report count different things: never put them in one chart or one average.',
      'An AUC or C is ranking accuracy, not the chance that someone reoffends.',
      'Comparison figures of an instrument hold for the sample they come from; do not apply them to women, to people under 18, or to luring-only or AI-only cases.',
      'Reports to hotlines count reports, not people.',
      'Scoring a real case needs the current manual and training.',
      '',
    ].join('\n'),
    ...more,
    'glossary.skos.jsonld': json(await glossarySkos()),
  };
  for (const name of names) {
    files[`${name}.json`] = json(await dataDocument(name));
    files[`schema/${name}.json`] = json(dataSchema(name));
  }
  for (const [ending, list] of Object.entries(REFERENCE_LISTS)) files[`references.${ending}`] = await list.text();
  return files;
}
