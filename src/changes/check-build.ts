/** Says for a typed build which corrections are later, and leaves only these in the list. Nothing typed leaves the page: there is no form. */
import { readBuild } from './read-build.ts';
import { countSince, type Dated, relationTo } from './since-build.ts';
import { sinceBuildText } from './words.ts';

const datedOf = ({ dataset }: HTMLElement): Dated => ({ date: dataset['day'] ?? '', version: dataset['version'] ?? '' });

/** Takes over the field in `#build-check`. Its table has a row for each version, with how many changes other than corrections it brought. */
export function bindBuildCheck(document: Document): void {
  const check = document.querySelector<HTMLElement>('#build-check');
  const field = check?.querySelector<HTMLInputElement>('input');
  const answer = check?.querySelector<HTMLElement>('[role="status"]');
  if (!check || !field || !answer) return;
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const rows = all('#build-table tr[data-version]');
  const items = all('#correction-list [data-version]');
  const versions = new Map(rows.map((row) => [row.dataset['version'] ?? '', row.dataset['day'] ?? '']));
  const others = rows.flatMap((row) => Array.from({ length: Number(row.dataset['others']) }, () => datedOf(row)));
  const show = () => {
    const build = field.value.trim() === '' ? undefined : readBuild(field.value, versions);
    const isRead = build !== undefined && !('problem' in build);
    for (const item of items) item.hidden = isRead && relationTo(build, datedOf(item)) === 'earlier';
    field.setAttribute('aria-invalid', String(build !== undefined && !isRead));
    if (build === undefined) answer.textContent = '';
    else if ('problem' in build) answer.textContent = build.problem;
    else
      answer.textContent = sinceBuildText({
        day: build.day,
        corrections: countSince(build, items.map(datedOf)),
        others: countSince(build, others),
        copyOf: check.dataset['copyOf'] ?? '',
      });
  };
  // What was typed while this was loading is answered too.
  show();
  field.addEventListener('change', show);
  field.addEventListener('input', () => {
    // While a line is being typed it says nothing of errors; a text that can be read is answered at once.
    if (field.value.trim() === '' || !('problem' in readBuild(field.value, versions))) show();
  });
}
