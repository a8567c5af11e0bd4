/** What `/data/*.json` holds: entries as they are kept, with their id, and the schema they satisfy. */
import { z } from 'zod';
import { buildName } from '../build.ts';
import { FigureSchema } from '../content-model/schemas/figure.ts';
import { ClaimSchema, DiscrepancySchema, NoteSchema, StudySchema } from '../content-model/schemas/finding.ts';
import { GapSchema } from '../content-model/schemas/gap.ts';
import { GlossarySchema } from '../content-model/schemas/glossary.ts';
import { IdSchema } from '../content-model/schemas/ids.ts';
import { InstrumentSchema } from '../content-model/schemas/instrument.ts';
import { ReferenceSchema } from '../content-model/schemas/reference.ts';
import { sortedById } from '../content-model/sorted-by-id.ts';
import { loadSite } from '../load-site.ts';
import { ResolvedDefinitionSchema } from '../scoring/instrument-schema.ts';
import { DATA_CAVEATS, DATA_LICENCE } from './licence.ts';

type DataFile = { title: string; schema: z.ZodType; entries: () => Promise<unknown[]> };

const id = { id: IdSchema };
const withIds = <T extends object>(entries: ReadonlyMap<string, T>) => sortedById(entries).map(([key, entry]) => ({ id: key, ...entry }));
const frontMatterWithIds = <T extends object>(entries: ReadonlyMap<string, { data: T }>) =>
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
      return frontMatterWithIds(entries.instruments).map((profile) => {
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
export type DataFileName = keyof typeof DATA_FILES;

/** One data file as it is published. */
export async function dataDocument(name: DataFileName): Promise<object> {
  const file: DataFile = DATA_FILES[name];
  return { title: file.title, licence: DATA_LICENCE, version: buildName, caveats: DATA_CAVEATS, entries: await file.entries() };
}

/** Its JSON Schema, made from the zod schemas that check the content. */
export function dataSchema(name: DataFileName): object {
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
