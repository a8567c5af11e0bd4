/** The gate refuses where the facts exclude, and blocks nothing where they are not known. */
import { describe, expect, test } from 'vitest';
import { cportCase, expectOutcome, fill, outcomeOf, textOf } from '../helpers/calculator-page.ts';
import { useSite } from '../helpers/site.ts';

const site = useSite();

const withoutFacts = Object.fromEntries(Object.entries(cportCase(2)).filter(([name]) => !name.startsWith('facts.')));

describe('facts that exclude', () => {
  test.each([
    ['a woman', { 'facts.sex': 'female' }, 'There is no research on women.'],
    ['a person under 18', { 'facts.ageGroup': 'under18' }, 'CPORT is for adults.'],
    ['a man accused but not convicted', { 'facts.csem': 'accused' }, 'An accusation, or another kind of offence, is not enough.'],
    ['a man without a CSEM offence', { 'facts.csem': 'none' }, 'CPORT is for men convicted of a CSEM offence.'],
  ])('%s is refused with the reason and its source, and gets no number', async (_, facts, reason) => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ...cportCase(2), ...(facts as Record<string, string>) });
    await expectOutcome(page, 'notApplicable');
    const refusal = page.locator('form .refusal');
    expect(await textOf(refusal)).toContain('This tool does not apply');
    expect(await textOf(refusal)).toContain(reason);
    expect(await refusal.getByRole('link').first().getAttribute('href')).toMatch(/^\/references\/[a-z0-9-]+\/$/);
    expect(await textOf(outcomeOf(page).locator('[data-part="total"]'))).toContain(reason);
    expect(await outcomeOf(page).locator('.total b').innerText()).toBe('–');
    expect(await outcomeOf(page).locator('table').count()).toBe(0);
  });

  test('two reasons are both given', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { 'facts.sex': 'female', 'facts.ageGroup': 'under18' });
    await expectOutcome(page, 'notApplicable');
    expect(await page.locator('form .refusal p').count()).toBe(2);
  });

  test('taking the fact back brings the score back', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ...cportCase(2), 'facts.sex': 'female' });
    await expectOutcome(page, 'notApplicable');
    await fill(page, { 'facts.sex': 'male' });
    await expectOutcome(page, 'scored', '2');
    expect(await page.locator('.refusal').count()).toBe(0);
  });
});

describe('facts that are not known', () => {
  test.each([
    ['left unanswered', {}],
    ['answered as unknown', { 'facts.sex': 'unknown', 'facts.ageGroup': 'unknown', 'facts.csem': 'unknown' }],
  ])('a gate %s blocks nothing and leaves a notice for each fact', async (_, facts) => {
    const page = await site.open('/calculators/cport/');
    await fill(page, { ...(facts as Record<string, string>), ...withoutFacts });
    await expectOutcome(page, 'scored', '2');
    const notices = await outcomeOf(page).locator('.notices li').allInnerTexts();
    expect(notices.map((notice) => notice.split('. ')[0])).toEqual([
      'Sex is not known',
      'It is not known whether he is an adult',
      'It is not known whether he was convicted of a CSEM offence',
    ]);
  });

  test('a gate that is answered leaves no notice', async () => {
    const page = await site.open('/calculators/cport/');
    await fill(page, cportCase(2));
    await expectOutcome(page, 'scored', '2');
    expect(await outcomeOf(page).locator('.notices li').count()).toBe(0);
  });
});

test('the refusal is said to screen readers as a full sentence', async () => {
  const page = await site.open('/calculators/cport/');
  await fill(page, { 'facts.sex': 'female' });
  await expect
    .poll(() => page.locator('.calc > [role="status"]').innerText(), { timeout: 4000 })
    .toMatch(/^This tool does not apply\. CPORT was developed and studied in men\./);
});
