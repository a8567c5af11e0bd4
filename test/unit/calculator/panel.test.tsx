// @vitest-environment happy-dom
/** The nine parts of the result: always all, always in one order, nothing that is not published. Figures are those of the works that CPORT's norms cite. */
import { describe, expect, test } from 'vitest';
import { type Answers, CPORT_WITH_CASIC, cportCase } from '../../helpers/calculator-page.ts';
import { drawn, textOf } from '../../helpers/drawn-calculator.tsx';
import { scoredCase } from '../../helpers/generated-case.ts';
import { resolvedDefinition } from '../../helpers/resolved-definition.ts';

const CPORT = resolvedDefinition('cport');
const PARTS = ['total', 'comparison', 'percentile', 'rates', 'ratio', 'level', 'elsewhere', 'notCovered', 'versions'];

function answered(answers: Answers, status = 'scored', total: string | null = null) {
  const page = drawn(CPORT);
  page.fill(answers);
  expect([page.status(), page.total()]).toEqual([status, total]);
  return page;
}
const scored = (total: number) => answered(cportCase(total), 'scored', String(total));

describe('order', () => {
  test.each<[string, Answers, string, string | null]>([
    ['nothing answered', {}, 'incomplete', null],
    ['a scored case', cportCase(4), 'scored', '4'],
    ['a refused case', { ...cportCase(4), 'facts.sex': 'female' }, 'notApplicable', null],
    ['an invalid answer', { ...cportCase(4), ageAtIndex: '17' }, 'invalid', null],
  ])('%s shows all nine parts in their order, open, each with a heading and text', (_, answers, status, total) => {
    const page = answered(answers, status, total);
    const parts = page.all('[data-outcome] [data-part]');
    expect(parts.map((part) => part.getAttribute('data-part'))).toEqual(PARTS);
    for (const part of parts) {
      expect(part.querySelectorAll('h3').length).toBe(1);
      expect(textOf(part).length).toBeGreaterThan(textOf(part.querySelector('h3')).length + 3);
    }
    expect(page.all('[data-outcome] :is(details, [aria-expanded], [hidden])').length).toBe(0);
  });

  test('no part speaks in traffic-light words or recommends a sanction', () => {
    expect(textOf(scored(6).find('[data-outcome]'))).not.toMatch(
      /\b(red|amber|green|badge|high risk|low risk|recommend(s|ed)? (custody|treatment|sentence))\b/i,
    );
  });

  test('the caveats come directly after the total, before there is a figure to quote', () => {
    const [first, second, ...others] = scored(2).all('[data-outcome] section');
    expect(first?.getAttribute('data-part')).toBe('total');
    expect(textOf(second)).toMatch(/^Caveats that stay with the result/);
    for (const caveat of CPORT.norms.caveats) expect(textOf(second)).toContain(caveat);
    expect(others.length).toBe(8);
  });

  test.each<[string, Answers, string]>([
    ['answers are open', { ageAtIndex: '30' }, 'incomplete'],
    ['an answer is wrong', { ...cportCase(4), ageAtIndex: '17' }, 'invalid'],
    ['the tool does not apply', { ...cportCase(4), 'facts.sex': 'female' }, 'notApplicable'],
  ])('while %s, parts 3 to 6 are one line each and no two say the same; 2, 7, 8 and 9 stay in full', (_, answers, status) => {
    const page = answered(answers, status);
    const lines = ['percentile', 'rates', 'ratio', 'level'].map((name) => {
      const part = page.find(`[data-part="${name}"]`);
      expect(part?.querySelectorAll('p, li, table, figure, button').length).toBe(1);
      return textOf(part?.querySelector('p'));
    });
    expect(new Set(lines).size).toBe(4);
    const complete = scored(2);
    for (const name of ['comparison', 'elsewhere', 'notCovered', 'versions']) expect(page.part(name)).toBe(complete.part(name));
  });

  test('a minus is a minus sign everywhere in the result', () => {
    const page = drawn(resolvedDefinition('static-99r'));
    page.fill(scoredCase(resolvedDefinition('static-99r'), 1).answers);
    expect(page.all('[data-outcome] [data-part]').map(textOf).join(' ')).not.toMatch(/(^|[\s(])-\d/);
  });
});

describe('total', () => {
  test('each item has its answer, points and the running sum', () => {
    const page = answered(CPORT_WITH_CASIC, 'scored', '3');
    const rows = page.all('[data-part="total"] tbody tr').map((row) => [...row.querySelectorAll('td')].map(textOf));
    expect(rows.map(([, , points]) => points)).toEqual(['1', '1', '0', '0', '1', '0', '0']);
    expect(rows.map(([, , , sum]) => sum)).toEqual(['1', '2', '2', '2', '3', '3', '3']);
    expect(rows[0]?.[0]).toBe('Age at index');
  });

  test('the row that another instrument decided says so, with its total', () => {
    const page = answered(CPORT_WITH_CASIC, 'scored', '3');
    const row = page.all('[data-part="total"] tbody tr').find((each) => textOf(each).startsWith('Indication of sexual interest'));
    expect([...(row?.querySelectorAll('td') ?? [])].map(textOf)).toEqual([
      'Indication of sexual interest',
      'Unknown; CASIC stands in: 3 of 6',
      '1',
      '3',
    ]);
  });

  test('the range of a complete case is not repeated', () => {
    expect(scored(3).part('total')).not.toMatch(/Still possible|range is the total/);
  });

  test('the substitution is named with the total of CASIC and the points it gives', () => {
    expect(answered(CPORT_WITH_CASIC, 'scored', '3').part('total')).toContain(
      'CASIC stands in for ‘Indication of sexual interest’: its total is 3, and 3 or more counts as present. The item scores 1.',
    );
  });

  test('a CASIC that can still go either way leaves the item open', () => {
    const page = answered({ ...CPORT_WITH_CASIC, 'casic.stories': 'unknown' }, 'incomplete');
    expect(page.part('total')).toContain('CASIC cannot yet stand in');
    expect(page.shown()).toMatch(/^2 to 3 /);
  });

  test('the range with one item scored otherwise is given', () => {
    expect(scored(3).part('total')).toContain('If one answered item had been scored one step otherwise: 2 to 4.');
  });

  test('unknown items widen the range and nothing else', () => {
    const page = answered({ ...cportCase(2), moreBoyThanGirlCsem: 'unknown', moreBoyThanGirlOther: 'unknown' }, 'incomplete');
    expect(page.shown()).toBe('2 to 4 on a scale of 0 to 7 · 5 of 7 answered');
    for (const name of ['percentile', 'ratio', 'rates']) expect(page.part(name)).toContain('After the last answer:');
  });

  test.each([
    ['refused', { ...cportCase(2), 'facts.sex': 'female' }, 'notApplicable'],
    ['to be corrected', { ...cportCase(2), ageAtIndex: '17' }, 'invalid'],
  ])('a case that is %s shows no number, and does not count its answers as missing', (_, answers, status) => {
    const page = answered(answers as Answers, status);
    expect(page.shown()).toMatch(/^– /);
    expect(page.shown()).not.toMatch(/\d/);
    expect(page.all('[data-outcome] table').length).toBe(0);
  });
});

describe('percentile', () => {
  test('a total of 2 is at percentile 64, whose definition is not stated', () => {
    const part = scored(2).part('percentile');
    expect(part).toContain('This total is at the 64th percentile of that group.');
    expect(part).toContain('How that source defines its percentile is not stated in what we read.');
  });

  test.each([0, 1, 3, 4, 5, 6, 7])('a total of %i has no percentile, and the part says why', (total) => {
    const part = scored(total).part('percentile');
    expect(part).not.toMatch(/This total is at/);
    expect(part).toContain('not reproduced here');
  });
});

describe('ratio', () => {
  test('a total of 5 is about five times the rate at the median, with the base rate in the same sentence or its absence', () => {
    expect(scored(5).part('ratio')).toContain(
      'About five times the rate at the median total of 2. Base rate not published in what we read.',
    );
  });

  test('a total of 6 is said to be higher, without a number', () => {
    const part = scored(6).part('ratio');
    expect(part).toContain('Higher than at a total of 5; the abstract gives no figure.');
    expect(part).not.toMatch(/times/);
  });

  test('a total of 2 is the reference itself', () => {
    expect(scored(2).part('ratio')).toContain('The reference itself');
  });

  test.each([0, 1, 3, 4, 7])('a total of %i has no ratio, and the part says why', (total) => {
    const part = scored(total).part('ratio');
    expect(part).not.toMatch(/\btimes\b/);
    expect(part).toContain('Other ratios are not reproduced here.');
  });
});

describe('rates', () => {
  test.each([0, 2, 5, 7])('a total of %i gets no rate of its own, and the same part as every other', (total) => {
    const part = scored(total).part('rates');
    expect(part).toContain('No rate for a single total is published in what we read.');
    expect(part).toContain('Whole groups, whatever the total');
    expect(part).toContain('The abstract does not say which total each end belongs to.');
    expect(part).toBe(scored(1).part('rates'));
  });

  test('each group rate names its people, outcome, years, sample, n and source', () => {
    const page = scored(1);
    const table = page.find('[data-part="rates"] [data-table="groups"]');
    expect([...(table?.querySelectorAll('th') ?? [])].map(textOf)).toEqual([
      'Group',
      'Outcome',
      'Years',
      'n',
      'Of 100',
      'Interval',
      'Source',
    ]);
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
    expect(rows.length).toBe(CPORT.norms.rates.groups.length);
    for (const row of rows) {
      const [group = '', outcome = '', years = '', n = '', share = '', interval = ''] = [...row.querySelectorAll('td')].map(textOf);
      expect(group).toMatch(/^.+\. .+/);
      expect(outcome).toMatch(/recidivism|offen[cs]e/);
      expect(years).toMatch(/year|not stated/);
      expect(n).toMatch(/^[\d,]+$/);
      expect(share).toMatch(/^\d+( of 1,000)? \([\d.]+%\)$/);
      expect(interval).toMatch(/^([\d.]+% to [\d.]+%|not seen)$/);
      expect(row.querySelector('a')?.getAttribute('href')).toMatch(/^\/references\//);
    }
    // Baskurt et al. (2025), abstract: 5.9% of 19,112 men, interval 5.6% to 6.3%.
    expect(textOf(rows[0])).toMatch(/19,112.*6 \(5\.9%\).*5\.6% to 6\.3%/);
  });

  test('the picture of people has a description, and says that it is not this total', () => {
    const page = scored(1);
    expect(page.find('[data-part="rates"] svg[role="img"]')?.getAttribute('aria-label')).toMatch(/^\d+ of 100/);
    expect(textOf(page.find('[data-part="rates"] figcaption'))).toMatch(/, not this total$/);
  });

  test('a refused case gets no group rate, since he belongs to none of the groups', () => {
    expect(answered({ ...cportCase(2), 'facts.csem': 'none' }, 'notApplicable').part('rates')).not.toMatch(/\d+(\.\d+)?%/);
  });
});

describe('the other parts', () => {
  test('the level is withheld with its reason', () => {
    expect(scored(6).part('level')).toContain('No source of the developers that we read gives levels for this tool.');
  });

  test('the comparison groups come with country, n and source', () => {
    const page = scored(2);
    expect(page.part('comparison')).toMatch(/n = 956/);
    expect(page.part('comparison')).toMatch(/Canada.*n = 266/);
    expect(page.all('[data-part="comparison"] a').length).toBeGreaterThanOrEqual(3);
  });

  test('Spain is named as the place where calibration differed', () => {
    expect(scored(2).part('elsewhere')).toContain('In Spain far fewer men reoffended');
  });

  test('what is not covered names change over time, treatment, years without an offence and undetected offending', () => {
    const text = scored(2).part('notCovered').toLowerCase();
    for (const words of ['change over time', 'treatment', 'lived without an offence', 'never detected']) expect(text).toContain(words);
  });

  test('versions name edition, norms, build and days', () => {
    expect(scored(2).part('versions')).toMatch(
      /2015\. Norms: .+ looked up \d+ \w+ 20\d\d\. Site build 0\.0\.0 \(test\)\. Last checked \d+ \w+ 20\d\d, next due \w+ 20\d\d\./,
    );
  });
});

describe('facts of the case', () => {
  const withoutFacts = Object.fromEntries(Object.entries(cportCase(2)).filter(([name]) => !name.startsWith('facts.')));

  test.each([
    ['a woman', { 'facts.sex': 'female' }, 'There is no research on women.'],
    ['a person under 18', { 'facts.ageGroup': 'under18' }, 'CPORT is for adults.'],
    ['a man accused but not convicted', { 'facts.csem': 'accused' }, 'An accusation, or another kind of offence, is not enough.'],
    ['a man without a CSEM offence', { 'facts.csem': 'none' }, 'CPORT is for men convicted of a CSEM offence.'],
  ])('%s is refused with the reason and its source, beside the questions and in the result', (_, facts, reason) => {
    const page = answered({ ...cportCase(2), ...(facts as Answers) }, 'notApplicable');
    const refusal = page.find('form .refusal');
    expect(textOf(refusal)).toContain('This tool does not apply');
    expect(textOf(refusal)).toContain(reason);
    expect(refusal?.querySelector('a')?.getAttribute('href')).toMatch(/^\/references\/[a-z0-9-]+\/$/);
    expect(page.part('total')).toContain(reason);
  });

  test('two reasons are both given', () => {
    expect(answered({ 'facts.sex': 'female', 'facts.ageGroup': 'under18' }, 'notApplicable').all('form .refusal p').length).toBe(2);
  });

  test('taking the fact back brings the score back', () => {
    const page = answered({ ...cportCase(2), 'facts.sex': 'female' }, 'notApplicable');
    page.fill({ 'facts.sex': 'male' });
    expect(page.total()).toBe('2');
    expect(page.all('.refusal').length).toBe(0);
  });

  test.each([
    ['left unanswered', {}],
    ['answered as unknown', { 'facts.sex': 'unknown', 'facts.ageGroup': 'unknown', 'facts.csem': 'unknown' }],
  ])('a gate %s blocks nothing and leaves a notice for each fact', (_, facts) => {
    const page = answered({ ...(facts as Answers), ...withoutFacts }, 'scored', '2');
    expect(page.all('[data-outcome] .notice').map((notice) => textOf(notice).split('. ')[0])).toEqual([
      'Sex is not known',
      'It is not known whether he is an adult',
      'It is not known whether he was convicted of a CSEM offence',
    ]);
  });

  test('a gate that is answered leaves no notice', () => {
    expect(scored(2).all('.notice').length).toBe(0);
  });
});

describe('an instrument that is a table of rows, not a sum', () => {
  const IIC = resolvedDefinition('iic-srp');
  const counts = { imageSanctions: '2', childContactSanctions: '0', adultContactSanctions: '0', otherNonContactSanctions: '0' };
  const rowsOf = (page: ReturnType<typeof drawn>) =>
    page.all('[data-part="total"] tbody tr').map((row) => [...row.querySelectorAll('td')].map(textOf));
  const filled = (answers: Answers) => {
    const page = drawn(IIC);
    page.fill(answers);
    return page;
  };

  test('names the row that applies, its condition, and no points or sums', () => {
    const page = filled(counts);
    expect(textOf(page.find('[data-part="total"] .total'))).toBe('Row 1 applies: Two or more image sanctions · 4 of 4 counts given');
    expect(page.all('[data-part="total"] th').map(textOf)).toEqual(['Row', 'Condition', 'Met']);
    expect(rowsOf(page).map(([, , met]) => met)).toEqual([
      'yes: this row applies',
      ...Array.from({ length: 5 }, () => 'not asked: an earlier row applies'),
    ]);
    expect(page.part('total')).not.toMatch(/–|no sum|Points|has no total/);
  });

  test('asks row after row', () => {
    const rows = rowsOf(filled({ ...counts, imageSanctions: '0', childContactSanctions: '1' }));
    expect(rows.map(([, , met]) => met?.split(':')[0])).toEqual(['no', 'no', 'no', 'yes', 'not asked', 'not asked']);
  });

  test('leaves a row open that a missing count can decide; none after a row that is certain to hold can be the first', () => {
    const page = filled({ childContactSanctions: '2' });
    const passed = 'not asked: an earlier row applies';
    expect(rowsOf(page).map(([, , met]) => met)).toEqual(['open', 'open', 'open', passed, passed, passed]);
    expect(textOf(page.find('[data-part="total"] .total'))).toMatch(/^No row yet 1 of 4/);
  });

  test('says which row will apply where no missing count can change it, and still gives no figure', () => {
    const page = filled({ imageSanctions: '2' });
    expect(textOf(page.find('[data-part="total"] .total'))).toBe(
      'Row 1 will apply, once every count is given: Two or more image sanctions · 1 of 4 counts given',
    );
    expect(page.part('rates')).not.toMatch(/%|\d of/);
  });
});

describe('how a fact was seen', () => {
  test('is a plain word where it was seen in the source, and a chip only where it was not', () => {
    const page = scored(2);
    expect(page.all('[data-outcome] .chip').filter((chip) => textOf(chip) === 'seen in the source').length).toBe(0);
    const unchecked = answered(CPORT_WITH_CASIC, 'scored', '3').all('[data-outcome] .chip').map(textOf);
    for (const mark of unchecked) expect(mark).toMatch(/from a secondary source|not yet checked against the manual/);
    expect(unchecked.length).toBeGreaterThan(0);
  });
});

test('ranking accuracy is one line with the way to its table, without the tool that was studied beside this one', () => {
  const page = scored(2);
  const own = CPORT.norms.accuracy.filter((figure) => 'value' in figure && !figure.otherTool && figure.statistic === 'AUC');
  // The lowest is Spain (Soldino et al., 2021), the highest Austria, men with both kinds of offence.
  expect(page.part('notCovered')).toContain(`AUC .57 to .82 in ${own.length} published figures`);
  expect(own.length).toBe(17);
  expect(page.find('[data-part="notCovered"] a[href="/instruments/cport/"]')?.getAttribute('target')).toBe('_blank');
});

test('a source opens in a new tab: in this one it would empty the form', () => {
  const links = scored(2).all('a[href^="/"]');
  expect(links.length).toBeGreaterThan(20);
  for (const link of links.filter((each) => !each.hasAttribute('download'))) {
    expect(link.getAttribute('target')).toBe('_blank');
    expect(textOf(link)).toMatch(/ \(opens in a new tab\)$/);
  }
});
