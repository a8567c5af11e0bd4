import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/content-model/content-files.ts';
import { loadContent } from '../../src/content-model/load-content.ts';
import { planEntry } from '../../src/dev/plan-entry.ts';
import { demoGuidance, demoStudy, demoTerm } from '../helpers/demo-content.ts';
import { formatIssue } from './rules/content-issue.ts';
import { schemaIssues } from './rules/schema.ts';
import { unfilled } from './rules/unfilled.ts';

const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const FIX = 'fill it in, or leave the field out where content/README.md says so';

describe('no placeholder of a new entry is left', () => {
  test('in the content of the site', () => {
    expect(unfilled(loadContent().files).map(formatIssue)).toEqual([]);
  });

  test('passes for filled entries, also where they speak of something to do', () => {
    expect(unfilled([demoTerm('demo-term', { usage: 'What is left to do.' }), demoGuidance('demo-page', 'A todo list.')])).toEqual([]);
  });

  test('names a field that is not filled', () => {
    expect(unfilled([demoStudy('demo-study', { figures: [{ value: 'TODO 0.25' }] })]).map(formatIssue)).toEqual([
      `content/findings/demo-study.yaml: figures.0.value: got "TODO 0.25", expected no "TODO"; ${FIX}`,
    ]);
  });

  test('names the line of a text that is not filled', () => {
    expect(unfilled([demoGuidance('demo-page', 'First.\n\nSecond, TODO third.')]).map(formatIssue)).toEqual([
      `content/guidance/demo-page.mdx: line 12: got "TODO third.", expected no "TODO"; ${FIX}`,
    ]);
  });

  test('looks into components too', () => {
    expect(unfilled([demoGuidance('demo-page', '<Figure id="TODO" />')])).toHaveLength(1);
  });
});

describe('a new entry fails the checks until it is filled', () => {
  for (const kind of ['term', 'finding', 'reference', 'instrument', 'case', 'gap']) {
    const plan = planEntry({ args: [kind, kind === 'gap' ? 'women-spj' : 'demo-new'], readme, files: [], today: '2026-11-22' });
    if ('problem' in plan) throw new Error(plan.problem);
    const { files } = written(plan);

    test(`a new ${kind} is read as one file that parses`, () => {
      expect(files.map(({ problem }) => problem)).toEqual([undefined]);
    });

    test(`a new ${kind} waits for who checked it`, () => {
      expect(unfilled(files).map(({ field }) => field)).toContain('checked.by');
    });

    test(`a new ${kind} is refused by its schema too, which names the words of closed lists`, () => {
      expect(schemaIssues(files)).not.toEqual([]);
    });
  }

  test('the text of a new profile is to be written', () => {
    const plan = planEntry({ args: ['instrument', 'demo-new'], readme, files: [], today: '2026-11-22' });
    if ('problem' in plan) throw new Error(plan.problem);
    const line = plan.text.split('\n').findIndex((each) => each.startsWith('TODO ')) + 1;
    expect(unfilled(written(plan).files).map(({ field }) => field)).toContain(`line ${line}`);
  });
});

/** The content of a folder that holds the new file only. */
function written({ path, text }: { path: string; text: string }): Content {
  const folder = mkdtempSync(join(tmpdir(), 'ifso-new-'));
  try {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return loadContent(join(folder, 'content'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
