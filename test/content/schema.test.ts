import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content-model/load-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { schemaIssues } from './rules/schema.ts';

const check = (folder?: string) => schemaIssues(loadContent(folder).files).map(formatIssue);
const FAIL = 'test/fixtures/content/schema/fail';

describe('every file parses and satisfies its schema', () => {
  test('in the content of the site', () => {
    expect(check()).toEqual([]);
  });

  test('passes for complete files', () => {
    expect(loadContent('test/fixtures/content/schema/pass').files).toHaveLength(2);
    expect(check('test/fixtures/content/schema/pass')).toEqual([]);
  });

  test('names each problem by file and field', () => {
    expect(check(FAIL)).toEqual([
      `${FAIL}/references/demo-report.yaml: csl.title: got nothing, expected Invalid input: expected string, received undefined; add the field; see the fields in src/content-model/schemas`,
      `${FAIL}/references/demo-report.yaml: seen: got "browsed", expected Invalid option: expected one of "full-text"|"abstract"|"part"|"secondary"|"not-seen"; correct the value; see the fields in src/content-model/schemas`,
      `${FAIL}/references/demo-report.yaml: seenNote: got " Made up.", expected remove the white space at the start or end; correct the value; see the fields in src/content-model/schemas`,
      `${FAIL}/references/demo-report.yaml: colour: got "green", expected no such field; remove or rename it; see the fields in src/content-model/schemas`,
      `${FAIL}/guidance/demo-broken.mdx: file: got "Nested mappings are not allowed in compact mappings at line 1, column 8:", expected YAML that parses; quote texts that contain ": " or " #"`,
      `${FAIL}/guidance/demo-page.mdx: order: got "first", expected Invalid input: expected number, received string; correct the value; see the fields in src/content-model/schemas`,
      `${FAIL}/guidance/demo-text.mdx: text: got "Figure: id must be written out in quotation marks, got {demo}", expected MDX that parses; close every tag, and write ids in quotation marks`,
    ]);
  });

  test('leaves a broken file out of the entries', () => {
    const { references, guidance } = loadContent(FAIL).entries;
    expect([...references.keys(), ...guidance.keys()]).toEqual([]);
  });
});
