import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CheckRow } from './check-rows.ts';
import { focusQuestion } from './questions.ts';
import { RESULT } from './result-words.ts';

type Props = {
  rows: readonly CheckRow[];
  /** How often the answers have been checked: each time the focus comes here, unless the reader has moved on in the meantime. */
  round: number;
  /** Where the focus was when the check was asked for. */
  askedAt: RefObject<Element>;
  /** Changes with every answer: the lists are then drawn anew. */
  version: number;
};

/**
 * After "Check your answers", above the form: an error summary that takes the focus where something has to be corrected, and every answer with a
 * link to change it, open where nothing has to be.
 */
export function CheckAnswers({ rows, round, askedAt, version }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLElement>(null);
  const problems = rows.filter((row) => row.problem);
  useEffect(() => {
    if (document.activeElement !== askedAt.current) return;
    const place = summary.current ?? heading.current;
    place?.focus();
    place?.scrollIntoView();
  }, [round]);
  return (
    <section class="checked not-print">
      <div key={version}>
        {problems.length > 0 && (
          <div class="summary" role="alert" tabIndex={-1} ref={summary}>
            <h2>{RESULT.problem}</h2>
            <ul>
              {problems.map((row) => (
                <li key={row.name}>
                  <QuestionLink name={row.name}>{row.problem}</QuestionLink>
                </li>
              ))}
            </ul>
          </div>
        )}
        <details open={problems.length === 0}>
          <summary ref={heading}>{RESULT.yourAnswers}</summary>
          <table>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.label}</th>
                  <td>{row.answer}</td>
                  <td>
                    <QuestionLink name={row.name}>
                      {RESULT.change}
                      <span class="hide"> {row.label}</span>
                    </QuestionLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </section>
  );
}

function QuestionLink({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <a
      href={`#item-${name}`}
      onClick={(event) => {
        event.preventDefault();
        focusQuestion(name);
      }}
    >
      {children}
    </a>
  );
}
