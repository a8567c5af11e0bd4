import { useEffect, useRef } from 'preact/hooks';
import type { CheckRow } from './check-rows.ts';
import { UI } from './words.ts';

/** After "Check your answers": an error summary that takes focus where something needs mending, and every answer with a change link. */
export function CheckAnswers({ rows, round }: { rows: readonly CheckRow[]; round: number }) {
  const heading = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLHeadingElement>(null);
  const problems = rows.filter((row) => row.problem);
  useEffect(() => {
    (heading.current ?? list.current)?.focus();
  }, [round]);
  return (
    <section class="not-print">
      {problems.length > 0 && (
        <div class="summary" role="alert" tabIndex={-1} ref={heading}>
          <h3>{UI.problem}</h3>
          <ul>
            {problems.map((row) => (
              <li key={row.name}>
                <a href={`#item-${row.name}`} onClick={goTo(row.name)}>
                  {row.problem}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3 tabIndex={-1} ref={list}>
        {UI.yourAnswers}
      </h3>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.label}</th>
              <td>{row.answer}</td>
              <td>
                <a href={`#item-${row.name}`} onClick={goTo(row.name)}>
                  {UI.change}
                  <span class="hide"> {row.label}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Moves focus to the control itself, and leaves the address alone: nothing about a case may be in it. */
function goTo(name: string) {
  return (event: Event) => {
    event.preventDefault();
    const group = document.getElementById(`item-${name}`);
    group?.scrollIntoView();
    group?.querySelector<HTMLInputElement>('input:checked, input')?.focus();
  };
}
