/** The interval explorer: its fields and its result. */
import { IntervalPlot } from '../components/IntervalPlot.tsx';
import { ResultTable } from '../components/ResultTable.tsx';
import { computedLimits, formatPercent } from '../format.ts';
import { AskNumber } from './AskNumber.tsx';
import type { ExplorerKind, FieldsProps } from './Explorer.tsx';
import { type IntervalResult, readInterval } from './interval-model.ts';
import { EXPLORER, INTERVAL, limitsText, observedSentence } from './words.ts';

const Fields = ({ example, problemOf }: FieldsProps) => (
  <>
    <AskNumber name="events" example={example['events'] ?? ''} problem={problemOf('events')} />
    <AskNumber name="n" example={example['n'] ?? ''} problem={problemOf('n')} />
  </>
);

function IntervalView({ value: { events, n, wilson, exact, jeffreys, notes } }: { value: IntervalResult }) {
  const rows = [
    { name: INTERVAL.wilson, interval: wilson, use: INTERVAL.wilsonUse },
    { name: INTERVAL.exact, interval: exact, use: INTERVAL.exactUse },
    { name: INTERVAL.jeffreys, interval: jeffreys, use: INTERVAL.jeffreysUse },
  ];
  const [lower, upper] = computedLimits(wilson);
  const limits = rows.map(({ name, interval }) => `${name} ${limitsText(interval)}`).join('; ');
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="notice">
          {note}
        </p>
      ))}
      <p>{observedSentence(events, n)}</p>
      <p class="total">
        <b>{lower}</b> to <b>{upper}</b>
      </p>
      <p class="small quiet">{INTERVAL.shownFirst}</p>
      {events === 0 && <p>{INTERVAL.none}</p>}
      {events === n && <p>{INTERVAL.everyone}</p>}
      <IntervalPlot
        label={`${observedSentence(events, n)} ${limits}`}
        rows={rows.map(({ name, interval }) => ({ label: name, value: events / n, interval }))}
        domain={[0, Math.max(...rows.map(({ interval }) => interval.upper))]}
        formatTick={formatPercent}
      />
      <ResultTable title={INTERVAL.tableTitle}>
        <thead>
          <tr>
            {[INTERVAL.method, INTERVAL.limits, INTERVAL.use].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, interval, use }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{limitsText(interval)}</td>
              <td>{use}</td>
            </tr>
          ))}
        </tbody>
      </ResultTable>
      <p class="withheld">
        {EXPLORER.group} {INTERVAL.means} {INTERVAL.pooled}
      </p>
    </>
  );
}

export const interval: ExplorerKind<IntervalResult> = {
  id: 'interval',
  read: readInterval,
  Fields,
  Result: IntervalView,
  withoutScript: INTERVAL.withoutScript,
  say: ({ events, n, wilson }) => `${observedSentence(events, n)} 95% interval ${limitsText(wilson)}.`,
};
