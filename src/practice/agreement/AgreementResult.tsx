/** What raters agree on, and where they part: drawn anew for every text, so that it belongs to it also on a translated page. */
import { ResultTable } from '../../components/ResultTable.tsx';
import { formatNumber } from '../../format.ts';
import { BlandAltmanPlot } from './BlandAltmanPlot.tsx';
import { type AgreementRow, type InstrumentAgreement, type PairAgreement, STATISTICS } from './compare-raters.ts';
import { textOf } from './questions.ts';
import { AGREEMENT, cellText, FEW_CASES, STATISTIC } from './words.ts';

function rowLabel({ of, label }: AgreementRow): string {
  if (of === 'total') return AGREEMENT.total;
  return of === 'kind' ? AGREEMENT.kindLabel(label, label === 'yes/no') : label;
}

function Statistics({ rows }: { rows: readonly AgreementRow[] }) {
  return (
    <>
      <ResultTable title={AGREEMENT.statisticsTitle}>
        <thead>
          <tr>
            <td></td>
            <th scope="col" class="n">
              Pairs
            </th>
            {STATISTICS.map((statistic) => (
              <th key={statistic} scope="col" class="n">
                {STATISTIC[statistic].head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id} data-of={row.of}>
              <th scope="row">{rowLabel(row)}</th>
              <td class="n">
                {formatNumber(row.n)}
                {row.leftOut > 0 && AGREEMENT.leftOut(row.leftOut)}
              </td>
              {STATISTICS.map((statistic) => {
                const cell = row.cells[statistic];
                const value = cell !== null && 'value' in cell ? String(cell.value) : undefined;
                return (
                  <td key={statistic} class="n" data-stat={cell === null ? undefined : statistic} data-value={value}>
                    {cellText(statistic, cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ResultTable>
      <p class="small quiet">{AGREEMENT.dependent}</p>
      <p class="small quiet">{AGREEMENT.unknownNote}</p>
      <p class="small quiet">{AGREEMENT.noLimits}</p>
      {rows.some(({ cells }) => Object.values(cells).some((cell) => cell !== null && 'none' in cell && cell.none === 'constant')) && (
        <p class="small">{AGREEMENT.constant}</p>
      )}
    </>
  );
}

function Partings({ partings }: Pick<PairAgreement, 'partings'>) {
  if (partings.length === 0) return <p>{AGREEMENT.noPartings}</p>;
  return (
    <ResultTable title={AGREEMENT.partingsTitle}>
      <thead>
        <tr>
          <th scope="col">Item</th>
          <th scope="col">Cases</th>
          <th scope="col">Answers of the first and the second rater</th>
        </tr>
      </thead>
      <tbody>
        {partings.map(({ question, of, pairs }) => (
          <tr key={question.id} data-parting={question.id}>
            <th scope="row">{question.label}</th>
            <td>{AGREEMENT.partingsCount(pairs.length, of)}</td>
            <td>
              {pairs
                .map(({ line, first, second }) => `Line ${line}: ${textOf(question, first)} and ${textOf(question, second)}`)
                .join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </ResultTable>
  );
}

function Totals({ totals, limits }: Pick<PairAgreement, 'totals' | 'limits'>) {
  if (!limits) return <p>{AGREEMENT.noTotals}</p>;
  const points = (value: number) => formatNumber(value, 2);
  return (
    <>
      <p>{AGREEMENT.limitsSentence(points(limits.meanDifference), points(limits.lower), points(limits.upper))}</p>
      <BlandAltmanPlot totals={totals} limits={limits} />
      <ResultTable title={AGREEMENT.totalsTitle}>
        <thead>
          <tr>
            <th scope="col">{AGREEMENT.case}</th>
            {[AGREEMENT.rater(0), AGREEMENT.rater(1), AGREEMENT.mean, AGREEMENT.difference].map((head) => (
              <th key={head} scope="col" class="n">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map(({ line, first, second }) => (
            <tr key={line}>
              <th scope="row">Line {line}</th>
              {[first, second, (first + second) / 2, first - second].map((value, index) => (
                <td key={index} class="n">
                  {formatNumber(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ResultTable>
    </>
  );
}

/** The comparison of one instrument. */
export function AgreementResult({ definition, cases, raters, pairs, ofAll }: InstrumentAgreement) {
  return (
    <section data-agreement={definition.id} aria-label={`${AGREEMENT.title}: ${definition.title}`}>
      <h2>{definition.title}</h2>
      <p>{AGREEMENT.ofCases(cases, raters)}</p>
      {cases < FEW_CASES && (
        <p class="notice" data-too-few>
          {AGREEMENT.tooFew(cases)}
        </p>
      )}
      {ofAll && (
        <p>
          {AGREEMENT.ofAll}
          <b data-stat="icc21" data-value={ofAll.cell !== null && 'value' in ofAll.cell ? String(ofAll.cell.value) : undefined}>
            {cellText('icc21', ofAll.cell)}
          </b>
          , {AGREEMENT.ofCases(ofAll.n, raters)}
        </p>
      )}
      {pairs.map((pair) => (
        <div key={`${pair.first} ${pair.second}`} data-raters={`${pair.first + 1} ${pair.second + 1}`}>
          {raters > 2 && <h3>{AGREEMENT.ratersTitle(pair.first, pair.second)}</h3>}
          <Partings partings={pair.partings} />
          <Statistics rows={pair.rows} />
          {definition.rule.kind === 'sum' ? <Totals totals={pair.totals} limits={pair.limits} /> : <p>{AGREEMENT.noTotal}</p>}
        </div>
      ))}
      <p class="withheld">{AGREEMENT.certifies}</p>
    </section>
  );
}
