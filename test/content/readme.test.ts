import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ContentFile } from '../../src/content-model/content-files.ts';
import { CERTAINTIES, STATUSES } from '../../src/content-model/schemas/finding.ts';
import { readTemplates } from '../../src/dev/plan-entry.ts';
import { formatIssue } from './rules/content-issue.ts';
import { schemaIssues } from './rules/schema.ts';

const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const templates = readTemplates(readme).map(
  ({ path, collection, id, yaml }): ContentFile => ({ path, collection, id, data: parse(yaml), body: '', bodyLine: 1 }),
);

describe('the authoring guide', () => {
  test('has a template for every collection and every kind of finding', () => {
    expect(templates.map(({ path }) => path.replace(/\/[^/]*$/, ''))).toEqual([
      'content/findings/claims',
      'content/findings/studies',
      'content/findings/notes',
      'content/findings/discrepancies',
      'content/references',
      'content/glossary',
      'content/guidance/demo',
      'content/instruments',
      'content/gaps',
      'content/cases',
      'content/changes',
    ]);
  });

  for (const template of templates)
    test(`has a template for ${template.path} that satisfies its schema`, () => {
      expect(schemaIssues([template]).map(formatIssue)).toEqual([]);
    });

  for (const word of [...CERTAINTIES, ...STATUSES])
    test(`explains "${word}"`, () => {
      expect(readme).toContain(`\`${word}\` `);
    });
});
