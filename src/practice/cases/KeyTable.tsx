import type { CalculatorContext } from '../../calculator/context.ts';
import { Source } from '../../calculator/Source.tsx';
import type { KeyRow } from './key-rows.ts';
import type { OutcomeRow } from './outcome-rows.ts';
import { AGREEMENT_WORDS, RESULT } from './result-words.ts';

type Props = {
  rows: readonly KeyRow[];
  context: CalculatorContext;
  /** Whether the answers of a trainee stand beside the key. */
  hasOwn: boolean;
};

/** Question by question: the answer, the key, whether they agree, and the rule that decides. */
export function KeyTable({ rows, context, hasOwn }: Props) {
  return (
    <div class="table stack key-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{RESULT.question}</th>
            {hasOwn && <th scope="col">{RESULT.own}</th>}
            <th scope="col">{RESULT.key}</th>
            {hasOwn && <th scope="col">{RESULT.agreement}</th>}
            <th scope="col">{RESULT.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, own, key, agreement, why, rule }) => (
            <tr key={name} data-item={name} data-agreement={hasOwn ? agreement : undefined}>
              <td>{label}</td>
              {hasOwn && <td data-label={RESULT.own}>{own}</td>}
              <td data-label={RESULT.key}>{key}</td>
              {hasOwn && (
                <td data-label={RESULT.agreement}>
                  <b>{AGREEMENT_WORDS[agreement]}</b>
                </td>
              )}
              <td>
                {why && <p>{why}</p>}
                {rule.text && (
                  <p class="rule">
                    {rule.text}{' '}
                    {rule.cite ? <Source cite={rule.cite} context={context} /> : <span class="small quiet">{RESULT.ownRule}</span>}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What follows: outcome, total, range, level, and what may be said. */
export function OutcomeTable({ rows, hasOwn }: { rows: readonly OutcomeRow[]; hasOwn: boolean }) {
  return (
    <div class="table stack">
      <table>
        <thead>
          <tr>
            <td />
            {hasOwn && <th scope="col">{RESULT.own2}</th>}
            <th scope="col">{RESULT.key2}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, own, key }) => (
            <tr key={name} data-outcome-row={name}>
              <th scope="row">{label}</th>
              {hasOwn && <td data-label={RESULT.own2}>{own === key ? own : <strong>{own}</strong>}</td>}
              <td data-label={RESULT.key2}>{key}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
