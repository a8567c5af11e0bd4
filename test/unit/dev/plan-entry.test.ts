import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../../src/content-model/content-files.ts';
import { planEntry, readTemplates } from '../../../src/dev/plan-entry.ts';
import { demoTerm } from '../../helpers/demo-content.ts';

const README = `
\`\`\`yaml
# content/glossary/demo-term.yaml
theme: measurement-and-statistics # one of the ten
preferredTerm: Made-up term
acronyms: [MUT]
related: []
usage: "Made up: yes"
sources:
  - { ref: demo-term, locator: p. 3 }
checked: { date: 2026-11-22, by: ed }
reviewBy: 2027-05-22
\`\`\`

\`\`\`yaml
# content/instruments/demo-3.mdx (front matter; then how to use it well)
scored: false
\`\`\`

\`\`\`yaml
# content/gaps/women-prevalence.yaml
row: women
column: prevalence
note: What is known.
\`\`\`
`;

const plan = (args: string[], files: ContentFile[] = [], today = '2026-03-09') => planEntry({ args, readme: README, files, today });
const problem = (args: string[], files?: ContentFile[]) => plan(args, files);
const next = (kind: string) => {
  const made = planEntry({ args: [kind, 'demo-new'], readme: guide(), files: [], today: '2026-03-09' });
  return 'next' in made ? made.next.join('\n') : made.problem;
};
const guide = () => readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');

describe('a new file', () => {
  test('is the template of the guide with every value to be filled in', () => {
    expect(plan(['term', 'demo-new'])).toMatchObject({
      path: 'content/glossary/demo-new.yaml',
      text: `theme: TODO measurement-and-statistics # one of the ten
preferredTerm: TODO Made-up term
acronyms: [TODO MUT]
related: []
usage: "TODO Made up: yes"
sources:
  - { ref: demo-new, locator: TODO p. 3 }
checked: { date: 2026-03-09, by: TODO ed }
reviewBy: 2026-09-09
`,
    });
  });

  test('of a guidance page has its front matter and a text to write', () => {
    const made = planEntry({ args: ['guidance', 'demo-new'], readme: guide(), files: [], today: '2026-03-09' });
    expect(made).toMatchObject({
      path: 'content/guidance/demo-new.mdx',
      text: expect.stringMatching(/^---\ntitle: TODO .*\n[\s\S]*reviewBy: 2026-09-09\n---\n\nTODO /),
    });
  });

  test('of a profile has its front matter and a text to write', () => {
    expect(plan(['instrument', 'demo-new'])).toMatchObject({
      path: 'content/instruments/demo-new.mdx',
      text: '---\nscored: TODO false\n---\n\nTODO how to use it well\n',
    });
  });

  test('of the gap map knows its row and column by its name', () => {
    expect(plan(['gap', 'csem-exclusive-men-static-risk'])).toMatchObject({
      text: 'row: csem-exclusive-men\ncolumn: static-risk\nnote: TODO What is known.\n',
    });
  });

  test('names only files that are there', () => {
    const named = [...next('instrument').matchAll(/\b(?:src|test)\/[\w/.-]*\w/g)]
      .map(([path]) => path)
      .filter((path) => !path.includes('demo-new'));
    expect(named.length).toBeGreaterThan(1);
    for (const path of named) expect(existsSync(new URL(`../../../${path}`, import.meta.url)), path).toBe(true);
  });
});

describe('nothing is written', () => {
  test('for a kind that does not exist', () => {
    expect(problem(['trem', 'demo-new'])).toEqual({
      problem:
        'kind: got "trem", expected one of term, finding, reference, instrument, case, guidance, change, gap; write "npm run new -- term an-id"',
    });
  });

  test('for a kind that every object has', () => {
    expect(problem(['constructor', 'demo-new'])).toMatchObject({ problem: expect.stringContaining('kind: got "constructor"') });
  });

  test('without a kind', () => {
    expect(problem([])).toMatchObject({ problem: expect.stringContaining('kind: got nothing') });
  });

  test.each(['Demo', 'demo_new', 'demo--new', '2demo', 'demo-', '../demo'])('for the id %s', (id) => {
    expect(problem(['term', id])).toEqual({
      problem: `id: got "${id}", expected kebab-case (lower-case letters, digits, single hyphens; a letter first); write "npm run new -- term an-id"`,
    });
  });

  test('without an id', () => {
    expect(problem(['term'])).toMatchObject({ problem: expect.stringContaining('id: got nothing') });
  });

  test('for more than one id', () => {
    expect(problem(['term', 'demo-new', 'demo-newer'])).toMatchObject({
      problem: expect.stringContaining('got "demo-newer" after the id, expected nothing'),
    });
  });

  test('for an id that another entry has', () => {
    expect(problem(['term', 'demo-term'], [demoTerm('demo-term')])).toEqual({
      problem:
        'id: got "demo-term", expected one that is not taken; content/glossary/demo-term.yaml has it, edit that file or take another id',
    });
  });

  test('for a cell that the gap map does not have', () => {
    expect(problem(['gap', 'women-weather'])).toMatchObject({ problem: expect.stringContaining('columns: prevalence, characteristics') });
  });
});

test('the same id may be used in another collection', () => {
  expect(plan(['instrument', 'demo-term'], [demoTerm('demo-term')])).toMatchObject({ path: 'content/instruments/demo-term.mdx' });
});

test('a template outside the collections is an error', () => {
  expect(() => readTemplates('```yaml\n# content/weather/demo.yaml\na: b\n```')).toThrow(
    'readTemplates: path must lie in a folder of a collection, got content/weather/demo.yaml',
  );
});

test('a kind without a template is an error', () => {
  expect(() => plan(['case', 'demo-new'])).toThrow('planEntry: content/README.md must have a template for content/cases, got none');
});
