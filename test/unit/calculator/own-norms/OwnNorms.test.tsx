// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LARGEST_BYTES } from '../../../../src/calculator/own-norms/decode.ts';
import { OpenOwnNorms } from '../../../../src/calculator/own-norms/OwnNorms.tsx';
import { ownFigures } from '../../../../src/calculator/own-norms/own-figures.ts';
import type { OwnNormTable } from '../../../../src/calculator/own-norms/schema.ts';
import { templateCsv } from '../../../../src/calculator/own-norms/template.ts';
import { getInstrument, type ScoreOutcome } from '../../../../src/scoring/index.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/own-norms');
const TAKEN = readFileSync(join(FIXTURES, 'taken/windows-1252.csv'));
const REFUSED = readFileSync(join(FIXTURES, 'refused/repeated-column.csv'));
const definition = getInstrument('casic');
const context = { base: '/', build: { version: '1', date: '2026-01-01' } } as never;

/** The page around the form: it holds the table, and empties it as the calculator does when it is cleared. */
let clear = () => {};
function Page() {
  const [table, setTable] = useState<OwnNormTable | null>(null);
  clear = () => setTable(null);
  return <OpenOwnNorms definition={definition} context={context} table={table} onTable={setTable} />;
}

let root: HTMLElement;
beforeEach(async () => {
  root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Page />, root));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const field = () => root.querySelector<HTMLInputElement>('#own-norms') as HTMLInputElement;
const refusal = () => root.querySelector('[role="alert"]')?.textContent ?? '';
const inUse = () => root.querySelector('[role="status"]')?.textContent ?? '';
const aMoment = () => new Promise((done) => setTimeout(done, 20));
const file = (bytes: Uint8Array, name = 'norms.csv') => new File([new Uint8Array(bytes)], name);

async function choose(chosen: File): Promise<void> {
  Object.defineProperty(field(), 'files', { configurable: true, value: [chosen] });
  await act(async () => {
    field().dispatchEvent(new Event('change', { bubbles: true }));
    await aMoment();
  });
}

test('the form takes the place of a button that had the focus, and takes the focus too', () => {
  expect(document.activeElement).toBe(field());
});

test('a file that is taken is named with its letters right', async () => {
  await choose(file(TAKEN));
  expect(inUse()).toContain('In use: Made-up table (Müller et al., 2021, Table 3).');
  expect(refusal()).toBe('');
});

test('a file that is refused is named with the cause, and the table before stays in use and is named', async () => {
  await choose(file(TAKEN));
  await choose(file(REFUSED, 'second.csv'));
  expect(refusal()).toContain('This table was not accepted: second.csv');
  expect(refusal()).toContain('Header: the column rate is there twice');
  expect(refusal()).toContain('The table that was opened before is still in use.');
  expect(inUse()).toContain('Made-up table');
});

test('the field keeps no file, so that the same one can be chosen again once it is fixed', async () => {
  const empty = vi.spyOn(field(), 'value', 'set');
  await choose(file(REFUSED));
  expect(refusal()).not.toBe('');
  expect(empty).toHaveBeenLastCalledWith('');
  await choose(file(TAKEN));
  expect(refusal()).toBe('');
  expect(inUse()).toContain('Made-up table');
});

test('a file that is too large is refused without being read', async () => {
  const large = file(new Uint8Array(LARGEST_BYTES + 1));
  const reading = vi.spyOn(large, 'arrayBuffer');
  await choose(large);
  expect(refusal()).toContain('The file is larger than 200 kB.');
  expect(reading).not.toHaveBeenCalled();
});

test('a file that cannot be read is told so', async () => {
  const moved = file(TAKEN);
  moved.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));
  await choose(moved);
  expect(refusal()).toContain('The file could not be read.');
});

test('a slow file does not come after the one that was chosen later', async () => {
  let arrive = (_: ArrayBuffer) => {};
  const slow = file(TAKEN);
  slow.arrayBuffer = () => new Promise<ArrayBuffer>((done) => (arrive = done));
  await choose(slow);
  await choose(file(REFUSED));
  await act(async () => {
    arrive(new Uint8Array(TAKEN).buffer);
    await aMoment();
  });
  expect(inUse()).toBe('');
  expect(refusal()).toContain('Header: the column rate is there twice');
});

test('what was refused is gone when the page is left, and a table when the calculator is cleared', async () => {
  await choose(file(TAKEN));
  await choose(file(REFUSED));
  await act(() => {
    dispatchEvent(new Event('pagehide'));
    clear();
  });
  expect(refusal()).toBe('');
  expect(inUse()).toBe('');
});

test('says how many totals are empty, and that the table stays when the answers are cleared', async () => {
  await choose(file(new TextEncoder().encode(templateCsv(definition).replace(/^4,,,/m, '4,50,,'))));
  expect(inUse()).toContain('In use: Name of your table (Work, table and page). 6 of 7 totals are empty');
  expect(root.textContent).toContain('The table stays when you clear the answers');
});

describe('the figures of an own table', () => {
  const table: OwnNormTable = {
    instrument: 'casic',
    title: 'Made-up table',
    source: 'Made-up manual, p. 1.',
    sample: 'Made-up men',
    outcome: 'any made-up outcome',
    followUpYears: 5,
    rows: [
      { total: 2, percentile: 40, rate: 0.05, rateLower: 0.02, rateUpper: 0.09, ratio: 1.5 },
      { total: 3, percentile: 60 },
    ],
  };
  const told = (total: number) => ownFigures(table, { status: 'scored', total } as ScoreOutcome);
  const text = (blocks: readonly object[]) => JSON.stringify(blocks).replace(/"},"|","/g, '');

  test('go into the parts that they belong to, each with the title of the table, and its source into the versions', () => {
    const { percentile, rates, ratio, versions } = told(2);
    expect(text(percentile)).toContain('Percentile 40, as your table defines it.');
    expect(text(rates)).toContain('About 5 of 100 did, 95 did not (5%, interval 2% to 9%): any made-up outcome, 5 years.');
    expect(text(ratio)).toContain('Ratio to the median case 1.5; the rate at this total is 5% (any made-up outcome, 5 years).');
    expect(text(versions)).toContain('Made-up table. Made-up manual, p. 1. Made-up men.');
    for (const part of [percentile, rates, ratio, versions]) expect(part[0]).toMatchObject({ from: { ownTable: 'Made-up table' } });
  });

  test('leave out what the table does not give', () => {
    expect([told(3).rates, told(3).ratio]).toEqual([[], []]);
  });

  test('are never those of another total', () => {
    expect(text(told(4).percentile)).toContain('Your table has no row for a total of 4');
    expect([told(4).rates, told(4).ratio]).toEqual([[], []]);
  });
});
