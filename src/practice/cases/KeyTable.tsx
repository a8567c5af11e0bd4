import type { CalculatorContext } from '../../calculator/context.ts';
import { Source } from '../../calculator/Source.tsx';
import type { KeyRow } from './key-rows.ts';
import type { OutcomeRow } from './outcome-rows.ts';
import { AGREEMENT_WORDS, PRACTICE } from './words.ts';

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
            <th scope="col">{PRACTICE.question}</th>
            {hasOwn && <th scope="col">{PRACTICE.own}</th>}
            <th scope="col">{PRACTICE.key}</th>
            {hasOwn && <th scope="col">{PRACTICE.agreement}</th>}
            <th scope="col">{PRACTICE.why}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, own, key, agreement, why, rule }) => (
            <tr key={name} data-item={name} data-agreement={hasOwn ? agreement : undefined}>
              <td>{label}</td>
              {hasOwn && <td data-label={PRACTICE.own}>{own}</td>}
              <td data-label={PRACTICE.key}>{key}</td>
              {hasOwn && (
                <td data-label={PRACTICE.agreement}>
                  <b>{AGREEMENT_WORDS[agreement]}</b>
                </td>
              )}
              <td>
                {why && <p>{why}</p>}
                {rule.text && (
                  <p class="rule">
                    {rule.text}{' '}
                    {rule.cite ? <Source cite={rule.cite} context={context} /> : <span class="small quiet">{PRACTICE.ownRule}</span>}
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
            {hasOwn && <th scope="col">{PRACTICE.own2}</th>}
            <th scope="col">{PRACTICE.key2}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, own, key }) => (
            <tr key={name} data-outcome-row={name}>
              <th scope="row">{label}</th>
              {hasOwn && <td data-label={PRACTICE.own2}>{own === key ? own : <strong>{own}</strong>}</td>}
              <td data-label={PRACTICE.key2}>{key}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
