/** No id, figure id, claim number, register code or place in a series is given twice. Astro lets the later file win in silence. */
import { asList, asRecord, type Content, type ContentFile } from '../../../src/content-model/content-files.ts';
import type { ContentIssue } from './content-issue.ts';

type Taken = { file: string; field: string; value: unknown };

export function duplicateIds({ files }: Content): ContentIssue[] {
  const ofCollection = (collection: ContentFile['collection']) => files.filter((file) => file.collection === collection);
  const values = (collection: ContentFile['collection'], field: string, kind?: string): Taken[] =>
    ofCollection(collection)
      .map((file) => ({ file: file.path, data: asRecord(file.data) }))
      .filter(({ data }) => data[field] !== undefined && (kind === undefined || data['kind'] === kind))
      .map(({ file, data }) => ({ file, field, value: data[field] }));

  const figures = ofCollection('findings').flatMap(({ path, data }) =>
    asList(asRecord(data)['figures']).map(
      (figure, index): Taken => ({ file: path, field: `figures.${index}.id`, value: asRecord(figure)['id'] }),
    ),
  );
  const cells = ofCollection('gaps').map(
    ({ path, data }): Taken => ({ file: path, field: 'row, column', value: `${asRecord(data)['row']}, ${asRecord(data)['column']}` }),
  );
  return [
    ...repeats(
      files.map(({ path, collection, id }) => ({ file: path, field: 'file name', value: id, group: collection })),
      (taken) => ({
        expected: `an id that is not taken (${taken.file} has it)`,
        fix: 'rename or merge one of the two files; ids ignore sub-folders',
      }),
    ),
    ...repeats(figures, (taken) => ({
      expected: `a figure id that is not taken (${taken.file}, ${taken.field})`,
      fix: 'rename one of the two figures',
    })),
    ...repeats(values('findings', 'number', 'claim'), (taken) => ({
      expected: `a claim number that is not taken (${taken.file})`,
      fix: 'number claims in the order of print',
    })),
    ...repeats(values('findings', 'marker', 'note'), (taken) => ({
      expected: `a note marker that is not taken (${taken.file})`,
      fix: 'give the marker as printed, once',
    })),
    ...repeats(values('findings', 'code', 'discrepancy'), (taken) => ({
      expected: `a register code that is not taken (${taken.file})`,
      fix: 'use the next free code',
    })),
    ...repeats(values('guidance', 'order'), (taken) => ({
      expected: `a place in the series that is not taken (${taken.file})`,
      fix: 'renumber the pages',
    })),
    ...repeats(values('instruments', 'order'), (taken) => ({
      expected: `a place in the list that is not taken (${taken.file})`,
      fix: 'renumber the profiles',
    })),
    ...repeats(cells, (taken) => ({ expected: `a cell of the gap map that is not taken (${taken.file})`, fix: 'merge the two files' })),
  ];
}

function repeats(
  all: readonly (Taken & { group?: string })[],
  say: (taken: Taken) => Pick<ContentIssue, 'expected' | 'fix'>,
): ContentIssue[] {
  const first = new Map<string, Taken>();
  const issues: ContentIssue[] = [];
  for (const each of all) {
    const key = `${each.group ?? ''}/${String(each.value)}`;
    const taken = first.get(key);
    if (taken) issues.push({ file: each.file, field: each.field, actual: each.value, ...say(taken) });
    else first.set(key, each);
  }
  return issues;
}
