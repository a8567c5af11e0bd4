/** CSL-JSON against the schema that citation processors share: https://github.com/citation-style-language/schema, csl-data.json. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { toCslJson } from '../../../src/content-model/format-reference.ts';
import { loadContent } from '../../../src/content-model/load-content.ts';
import { demoWork } from '../../helpers/demo-work.ts';

const schema = z.fromJSONSchema(JSON.parse(readFileSync('test/fixtures/data-export/csl-data.json', 'utf8')));
const { references } = loadContent().entries;
const items = [...references].map(([id, reference]) => toCslJson(id, reference));

test('every reference satisfies the schema of CSL, under its id', () => {
  const { error } = schema.safeParse(items);
  expect(error && z.prettifyError(error)).toBeUndefined();
  expect(items.map(({ id }) => id)).toEqual([...references.keys()]);
});

test('the schema refuses a type and a field that CSL does not have', () => {
  expect(schema.safeParse([{ ...toCslJson('demo', demoWork()), type: 'law' }]).success).toBe(false);
  expect(schema.safeParse([{ ...toCslJson('demo', demoWork()), seen: 'abstract' }]).success).toBe(false);
});

test('further authors are a note, not a person, and pages are joined by a hyphen', () => {
  expect(toCslJson('demo-2020', demoWork({ page: '4–15', issued: { year: 2010, month: 9 } }, { moreAuthors: true }))).toMatchObject({
    id: 'demo-2020',
    author: [{ family: 'Demo', given: 'A. B.' }, { literal: 'Example Institute' }],
    note: expect.stringMatching(/further authors/i),
    page: '4-15',
    issued: { 'date-parts': [[2010, 9]] },
  });
  expect(JSON.stringify(items)).not.toMatch(/"(?:literal|family)":"(?:others|et al\.?)"/i);
});
