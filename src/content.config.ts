/** Collections of the site. Entries live in the top-level content folder; ids are file names, whatever the sub-folder. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { CaseSchema } from './content-model/schemas/case.ts';
import { ChangeSchema } from './content-model/schemas/change.ts';
import { FindingSchema } from './content-model/schemas/finding.ts';
import { GapSchema } from './content-model/schemas/gap.ts';
import { GlossarySchema } from './content-model/schemas/glossary.ts';
import { GuidanceSchema } from './content-model/schemas/guidance.ts';
import { InstrumentSchema } from './content-model/schemas/instrument.ts';
import { ReferenceSchema } from './content-model/schemas/reference.ts';

const fromFolder = (folder: string, extension: 'yaml' | 'mdx') =>
  glob({
    base: `./content/${folder}`,
    pattern: `**/*.${extension}`,
    generateId: ({ entry }) => entry.replace(/^.*\//, '').replace(/\.[a-z]+$/, ''),
  });

export const collections = {
  findings: defineCollection({ loader: fromFolder('findings', 'yaml'), schema: FindingSchema }),
  references: defineCollection({ loader: fromFolder('references', 'yaml'), schema: ReferenceSchema }),
  glossary: defineCollection({ loader: fromFolder('glossary', 'yaml'), schema: GlossarySchema }),
  guidance: defineCollection({ loader: fromFolder('guidance', 'mdx'), schema: GuidanceSchema }),
  instruments: defineCollection({ loader: fromFolder('instruments', 'mdx'), schema: InstrumentSchema }),
  gaps: defineCollection({ loader: fromFolder('gaps', 'yaml'), schema: GapSchema }),
  cases: defineCollection({ loader: fromFolder('cases', 'yaml'), schema: CaseSchema }),
  changes: defineCollection({ loader: fromFolder('changes', 'yaml'), schema: ChangeSchema }),
};
