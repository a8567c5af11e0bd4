/** Every instrument through its page: the same outcome as through the library, by keyboard, with errors, on paper, by its code. */
import { extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { type Answer, getInstrument, instruments, scoreInstrument } from '../../src/scoring/index.ts';
import { type Answers, expectOutcome, fill, formData, outcomeOf, tabTo, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();
/** Line breaks and columns of the paper fall anywhere, so texts are compared without white space. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');
const readPdf = async (pdf: Buffer): Promise<string> => squeeze((await extractText(new Uint8Array(pdf), { mergePages: true })).text);
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;

const MAN: Answers = { 'facts.sex': 'male', 'facts.ageGroup': 'adult' };
/** One case each, with every item answered. The outcome they are compared with comes from the library, which has vectors of its own. */
const CASES: Record<string, Answers> = {
  cport: {
    ...MAN,
    'facts.csem': 'convicted',
    ageAtIndex: '40',
    priorCriminalHistory: 'yes',
    contactSexualOffending: 'no',
    conditionalReleaseFailure: 'yes',
    sexualInterest: 'no',
    moreBoyThanGirlCsem: 'no',
    moreBoyThanGirlOther: 'yes',
  },
  casic: {
    ...MAN,
    'facts.csem': 'convicted',
    neverMarried: 'yes',
    videos: 'yes',
    stories: 'no',
    durationTwoYears: 'yes',
    volunteered: 'no',
    onlineCommunication: 'no',
  },
  'static-99r': {
    ...MAN,
    'facts.contactOffence': 'yes',
    ageAtRelease: '34.9',
    livedWithPartner: 'no',
    indexNonsexualViolence: 'no',
    priorNonsexualViolence: 'no',
    priorSexualCharges: '3',
    priorSexualConvictions: '1',
    priorSentencingDates: '4',
    noncontactSexualConviction: 'no',
    unrelatedVictim: 'yes',
    strangerVictim: 'no',
    maleVictim: 'no',
  },
  'stable-2007': {
    ...MAN,
    socialInfluences: '1',
    relationshipStability: '2',
    emotionalIdentificationWithChildren: 'notApplicable',
    hostilityTowardWomen: '0',
    socialRejection: '1',
    lackOfConcern: '0',
    impulsiveActs: '1',
    problemSolving: '1',
    negativeEmotionality: '0',
    sexDrive: '2',
    sexAsCoping: '1',
    deviantSexualInterests: '2',
    cooperationWithSupervision: '1',
  },
  'dc-srp': {
    ...MAN,
    'facts.jurisdiction': 'england-wales',
    adultContactSanctions: '1',
    childContactSanctions: '2',
    otherNonContactSanctions: '3',
    imageSanctions: '0',
    ageAtFollowUpStart: '47',
    ageAtLastSexualOffence: '14',
    totalSanctions: '11',
    strangerVictim: 'unknown',
  },
  'iic-srp': {
    ...MAN,
    'facts.jurisdiction': 'england-wales',
    imageSanctions: '1',
    childContactSanctions: '0',
    adultContactSanctions: '0',
    otherNonContactSanctions: '0',
  },
};

/** The same answers as the library takes them. */
function libraryOutcome(id: string, answers: Answers) {
  const definition = getInstrument(id);
  const facts = Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) => (name.startsWith('facts.') ? [[name.slice(6), value]] : [])),
  );
  const values: Record<string, Answer> = {};
  for (const item of definition.items) {
    const value = answers[item.id];
    if (value === undefined || value === 'unknown') values[item.id] = value;
    else values[item.id] = item.kind === 'number' ? Number(value) : item.options.find((option) => String(option.value) === value)?.value;
  }
  return scoreInstrument(definition, { answers: values, facts });
}

test('there is a case for every instrument', () => {
  expect(Object.keys(CASES).sort()).toEqual(instruments.map(({ id }) => id).sort());
});

describe.each(instruments.map(({ id }) => id))('%s', (id) => {
  const answers = CASES[id] ?? {};
  const outcome = libraryOutcome(id, answers);

  test('scores by keyboard alone as through the library, and nothing is stored or sent', async () => {
    const page = await site.open(`/calculators/${id}/`);
    const address = page.url();
    const requests: string[] = [];
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => requests.push(request.url()));
    for (const [name, value] of Object.entries(answers)) {
      const isRadio = (await page.locator(`input[type="radio"][name="${name}"]`).count()) > 0;
      if (isRadio) {
        const values = await page
          .locator(`input[type="radio"][name="${name}"]`)
          .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
        await tabTo(page, `input[type="radio"][name="${name}"]`);
        await page.keyboard.press('Space');
        for (let step = 0; step < values.indexOf(value); step += 1) await page.keyboard.press('ArrowDown');
      } else if (value === 'unknown') {
        await tabTo(page, `input[name="${name}.unknown"]`);
        await page.keyboard.press('Space');
      } else {
        await tabTo(page, `input[name="${name}"]`);
        await page.keyboard.type(value);
      }
    }
    if (outcome.status !== 'scored') throw new Error(`the case of ${id} must be scored, got ${JSON.stringify(outcome)}`);
    await expectOutcome(page, 'scored', outcome.total === null ? null : String(outcome.total));
    const text = await textOf(outcomeOf(page));
    if (outcome.band) expect(text).toContain(outcome.band.label);
    else expect(text).not.toMatch(/\bLevel (I|II|III|IVa|IVb)\b/);
    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });

  test('names every blank and every wrong answer, and loses nothing that was typed', async () => {
    const page = await site.open(`/calculators/${id}/`);
    const definition = getInstrument(id);
    const number = definition.items.find((item) => item.kind === 'number');
    if (number) await fill(page, { [number.id]: 'abc' });
    await page.locator('form[data-instrument] button[type="submit"]').click();
    const summary = page.locator('.summary');
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
    const problems = await summary.locator('li').allInnerTexts();
    for (const item of definition.items.filter((each) => !each.optional)) expect(problems.join('\n')).toContain(item.label);
    if (number) {
      expect(await formData(page)).toEqual({ [number.id]: 'abc' });
      await expectOutcome(page, 'invalid');
    }
  });

  test('prints on one page and comes back from its code', async () => {
    const page = await site.open(`/calculators/${id}/`);
    await fill(page, answers);
    await expectOutcome(page, 'scored', outcome.status === 'scored' && outcome.total !== null ? String(outcome.total) : null);
    const entered = await formData(page);
    const code = await textOf(page.locator('[data-answer-code] code'));
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(countPages(pdf)).toBe(1);
    const paper = await readPdf(pdf);
    expect(paper).toContain(code);
    for (const caveat of getInstrument(id).norms.caveats) expect(paper).toContain(squeeze(caveat));
    for (const title of [
      'Total',
      'Compared with whom',
      'Where this total stands',
      'How many, out of a hundred',
      'Ratio to the median case',
      'Level',
      'The same score elsewhere',
      'Not covered',
      'Versions',
    ])
      expect(paper).toContain(squeeze(title));
    if (outcome.status === 'scored' && outcome.band) expect(paper).toContain(squeeze(outcome.band.label));
    await page.locator('[data-action="clear"]').click();
    expect(await formData(page)).toEqual({});
    await page.locator('#answer-code').fill(code);
    await page.keyboard.press('Enter');
    await expect.poll(() => formData(page)).toEqual(entered);
  });
});
