/** The result panel: nine parts in one fixed order, nothing collapsible, so that nobody can pick the convenient number. Over 150 lines because the nine parts belong side by side. */
import type { ComponentChildren } from 'preact';
import { formatCoefficient, formatDay, formatMonth, formatNumber, formatPercent, formatPercentile } from '../format.ts';
import type { Panel as PanelData, Withheld } from '../scoring/interpret.ts';
import type { ScoreOutcome } from '../scoring/result.ts';
import type { CalculatorContext } from './context.ts';
import { PeopleDots } from './PeopleDots.tsx';
import { Scale } from './Scale.tsx';
import { Source } from './Source.tsx';
import { eitherWayText, PART_TITLES, peopleText, rangeText, totalNote, totalText, UI, withheldText } from './words.ts';

type Props = { panel: PanelData; outcome: ScoreOutcome; context: CalculatorContext; own: ComponentChildren };

export function Panel({ panel, outcome, context, own }: Props) {
  const source = (cite: Parameters<typeof Source>[0]['cite']) => <Source cite={cite} context={context} />;
  const { total, comparison, percentile, rates, ratio, level, versions } = panel;
  return (
    <>
      <Part name="total">
        <p class="total">
          <b class="num">{totalText(total)}</b> <span>{totalNote(total)}</span>
        </p>
        <Scale part={total} />
        {total.rows.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">Item</th>
                <th scope="col">Answer</th>
                <th scope="col" class="n">
                  Points
                </th>
                <th scope="col" class="n">
                  Sum
                </th>
              </tr>
            </thead>
            <tbody>
              {total.rows.map((row) => (
                <tr key={row.itemId}>
                  <td>{row.label}</td>
                  <td>{row.answerText}</td>
                  <td class="n">{formatNumber(row.points)}</td>
                  <td class="n">{formatNumber(row.runningSum)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {rangeText(total) && <p>{rangeText(total)}</p>}
        {total.eitherWay && <p>{eitherWayText(total.eitherWay)}</p>}
        {total.withheld && outcome.status !== 'incomplete' && <Held withheld={total.withheld} />}
        {outcome.status === 'notApplicable' &&
          outcome.reasons.map(({ id, label, cite }) => (
            <p key={id}>
              {label} {source(cite)}
            </p>
          ))}
        {outcome.status === 'invalid' && (
          <ul>
            {outcome.issues.map((issue) => (
              <li key={issue.itemId}>{issue.message}</li>
            ))}
          </ul>
        )}
        {panel.notices.length > 0 && (
          <ul class="notices">
            {panel.notices.map(({ id, label, cite }) => (
              <li key={id}>
                {label} {source(cite)}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part name="comparison">
        {comparison.groups.map(({ text, n, cite }) => (
          <p key={text}>
            {text} {n !== null && `n = ${formatNumber(n)}.`} {source(cite)}
          </p>
        ))}
      </Part>
      <Part name="percentile">
        {percentile.row && (
          <p>
            This total stands at {Number.isInteger(percentile.row.percentile) && 'the '}
            {formatPercentile(percentile.row.percentile)} of that group.{' '}
            {percentile.row.lower === null || percentile.row.same === null || percentile.row.higher === null
              ? 'Shares lower, same and higher: not reproduced here.'
              : `${formatNumber(percentile.row.lower)}% scored lower, ${formatNumber(percentile.row.same)}% the same, ${formatNumber(percentile.row.higher)}% higher.`}{' '}
            {source(percentile.row.cite)}
          </p>
        )}
        {percentile.withheld && <Held withheld={percentile.withheld} />}
        <p class="small quiet">
          {percentile.definition
            ? `Percentile as defined there: ${percentile.definition}`
            : 'How that source defines its percentile is not stated in what we read.'}
        </p>
      </Part>
      <Part name="rates">
        {rates.formula && (
          <>
            <p>
              <strong>{peopleText(rates.formula.people)}.</strong> {rates.formula.label}: {formatPercent(rates.formula.value, 2)}. Outcome:{' '}
              {rates.formula.outcome}; {rates.formula.followUp}; {rates.formula.sample}. {source(rates.formula.cite)}
            </p>
            <PeopleDots people={rates.formula.people} id="formula" />
          </>
        )}
        {rates.rows.map((rate) => (
          <p key={rate.label}>
            <strong>{peopleText(rate.people)}.</strong> {rate.label}. Outcome: {rate.outcome}; {rate.followUp}; {rate.sample}.{' '}
            {source(rate.cite)}
          </p>
        ))}
        {rates.withheld && <Held withheld={rates.withheld} />}
        {rates.spans.map((each) => (
          <p key={each.label}>
            {each.label}: {formatPercent(each.lower)} to {formatPercent(each.upper)}. {each.note} Outcome: {each.outcome}; {each.followUp};{' '}
            {each.sample}. {source(each.cite)}
          </p>
        ))}
        {rates.groups.length > 0 && (
          <>
            <p>Whole groups, whatever the total:</p>
            {rates.groups.slice(0, 1).map(({ people, label }) => (
              <figure key={label}>
                <PeopleDots people={people} id="group" />
                <figcaption class="small">{label}, not this total</figcaption>
              </figure>
            ))}
            <ul>
              {rates.groups.map((rate) => (
                <li key={rate.label}>
                  {rate.label}: {peopleText(rate.people).toLowerCase()} ({formatPercent(rate.value)}
                  {rate.interval && `, interval ${formatPercent(rate.interval.lower)} to ${formatPercent(rate.interval.upper)}`}). Outcome:{' '}
                  {rate.outcome}; {rate.followUp}; {rate.sample}
                  {rate.n !== null && `, n = ${formatNumber(rate.n)}`}. {source(rate.cite)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part name="ratio">
        {ratio.row && (
          <p>
            {ratio.row.text} {ratio.baseRate} {source(ratio.row.cite)}
          </p>
        )}
        {ratio.withheld && <Held withheld={ratio.withheld} />}
        {!ratio.row && <p class="small quiet">{ratio.baseRate}</p>}
      </Part>
      <Part name="level">
        {level.band && (
          <p>
            <strong>{level.band.label}</strong>, {level.scheme}. {level.cite && source(level.cite)}
          </p>
        )}
        {level.withheld && <Held withheld={level.withheld} />}
      </Part>
      <Part name="elsewhere">
        {panel.elsewhere.map(({ text, cite }) => (
          <p key={text}>
            {text} {source(cite)}
          </p>
        ))}
      </Part>
      <Part name="notCovered">
        <ul>
          {panel.notCovered.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>
          Rater agreement: {comparison.raterAgreement.text} {comparison.raterAgreement.cite && source(comparison.raterAgreement.cite)}
        </p>
        {comparison.accuracy.length > 0 && (
          <>
            <p>Ranking accuracy, which is not the chance that someone reoffends:</p>
            <ul class="small">
              {comparison.accuracy.map((figure) => (
                <li key={figure.label + figure.value}>
                  {figure.label}: {figure.statistic} {formatCoefficient(figure.value)}
                  {figure.interval
                    ? ` (${formatCoefficient(figure.interval.lower)} to ${formatCoefficient(figure.interval.upper)})`
                    : ', interval not seen'}
                  ; {figure.outcome}; {figure.followUp}
                  {figure.n !== null && `; n = ${formatNumber(figure.n)}`}. {source(figure.cite)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part name="versions">
        <p class="small">
          {versions.edition}. Norms: {versions.norms.title}, looked up {formatDay(versions.norms.retrieved)}. Site build {context.build}.
          Last checked {formatDay(versions.lastChecked)}, next due {formatMonth(versions.nextDue)}.
        </p>
      </Part>
      {own}
      <section>
        <h3>{UI.caveats}</h3>
        <ul class="small">
          {panel.caveats.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Part({ name, children }: { name: keyof typeof PART_TITLES; children: ComponentChildren }) {
  return (
    <section data-part={name}>
      <h3>{PART_TITLES[name]}</h3>
      {children}
    </section>
  );
}

function Held({ withheld }: { withheld: Withheld }) {
  return <p class="withheld">{withheldText(withheld)}</p>;
}
