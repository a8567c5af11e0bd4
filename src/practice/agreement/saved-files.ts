/** Puts the saved practice files of several raters together as lines of codes: cases that all of them hold, in the order of the first file. */
import { type Progress, readProgress } from '../progress.ts';
import { AGREEMENT } from './words.ts';

type Opened = { name: string; text: string };

/**
 * Joins saved files.
 *
 * @param files - name and text of each file
 * @returns lines for the field of codes, or what is wrong with the files
 */
export function joinFiles(files: readonly Opened[]): { status: 'ok'; lines: string } | { status: 'refused'; problem: string } {
  if (files.length < 2) return { status: 'refused', problem: AGREEMENT.oneFile };
  const saved: Progress[] = [];
  for (const { name, text } of files) {
    const progress = readProgress(text);
    if (progress === null) return { status: 'refused', problem: AGREEMENT.fileProblem(name) };
    saved.push(progress);
  }
  const [first, ...others] = saved;
  const lines = (first?.cases ?? []).flatMap(({ id, code }) => {
    const codes = others.map(({ cases }) => cases.find((each) => each.id === id)?.code);
    return codes.every((each) => each !== undefined) ? [[code, ...codes].join(' ')] : [];
  });
  if (lines.length === 0) return { status: 'refused', problem: AGREEMENT.noSharedCase };
  return { status: 'ok', lines: lines.join('\n') };
}
