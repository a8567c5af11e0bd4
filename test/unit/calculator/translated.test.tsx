// @vitest-environment happy-dom
/** A result always belongs to its answers: also in a page that the browser has translated, before or after its script has come. */
import { describe, expect, test } from 'vitest';
import { instruments } from '../../../src/scoring/index.ts';
import { CPORT_WITH_CASIC, cportCase } from '../../helpers/calculator-page.ts';
import { type Drawn, drawn, textOf } from '../../helpers/drawn-calculator.tsx';
import { scoredCase } from '../../helpers/generated-case.ts';
import { translatePage } from '../../helpers/translate-page.ts';

/** Everything that tells the result, on the screen, in print and beside the questions. */
const tells = (page: Drawn) => ({
  status: page.status(),
  total: page.total(),
  result: textOf(page.find('.result')),
  sheet: page.sheet(),
  head: textOf(page.find('.running-head')),
  compared: textOf(page.find('[data-compare] [aria-live]')),
  code: page.code(),
  form: textOf(page.form),
  card: textOf(page.find('.score-card')),
  checked: page.all('.checked tr').map(textOf),
  problems: page.all('.summary li').map(textOf),
});

/** Takes the same steps on a page that is translated between them and on one that is not: both must tell the same after each. */
function expectAsUntranslated(id: string, ...steps: ((page: Drawn) => void)[]): void {
  const tellAfter = (translate: () => void) => {
    const page = drawn(id);
    const told = steps.map((step) => {
      step(page);
      const now = tells(page);
      translate();
      return now;
    });
    page.main.remove();
    return told;
  };
  expect(tellAfter(() => translatePage(document.body, false))).toEqual(tellAfter(() => {}));
}

test.each(instruments.map((definition) => [definition.id, definition as Parameters<typeof scoredCase>[0]] as const))(
  '%s: translated, then answered otherwise, cleared, restored from a code',
  (id, definition) => {
    const { answers: first } = scoredCase(definition, 1);
    const { answers: second } = scoredCase(definition, 77);
    let code = '';
    expectAsUntranslated(
      id,
      (page) => page.fill(first),
      (page) => {
        code = page.code();
        page.fill(second);
      },
      (page) => page.click('[data-action="clear"]'),
      (page) => page.restore(code),
    );
    expect(code).not.toBe('');
  },
);

describe('CPORT, translated', () => {
  test('with every answer', () => {
    expectAsUntranslated(
      'cport',
      ...Object.entries(CPORT_WITH_CASIC).map(
        ([name, value]) =>
          (page: Drawn) =>
            page.fill({ [name]: value }),
      ),
      (page) => page.fill({ 'casic.videos': 'no' }),
      (page) => page.fill({ sexualInterest: 'no' }),
    );
  });

  test('refuses, for another reason, and takes the refusal back', () => {
    expectAsUntranslated(
      'cport',
      (page) => page.fill(cportCase(4)),
      (page) => page.fill({ 'facts.sex': 'female' }),
      (page) => page.fill({ 'facts.ageGroup': 'under18' }),
      (page) => page.fill({ 'facts.sex': 'male' }),
      (page) => page.fill({ 'facts.ageGroup': 'adult' }),
    );
  });

  test('names problems, other problems, and none', () => {
    expectAsUntranslated(
      'cport',
      (page) => page.click('[data-action="check"]'),
      (page) => page.fill({ ...cportCase(2), ageAtIndex: '17' }),
      (page) => page.type('ageAtIndex', '30.5'),
      (page) => page.type('ageAtIndex', '30'),
    );
  });

  test('before its script came', () => {
    const { main, ...page } = drawn('cport', (main) => translatePage(main, false));
    page.fill(CPORT_WITH_CASIC);
    const told = tells({ main, ...page });
    main.remove();
    const plain = drawn('cport');
    plain.fill(CPORT_WITH_CASIC);
    expect(told).toEqual(tells(plain));
  });

  test('a code that cannot be read is named anew', () => {
    const page = drawn('cport');
    page.restore('WRONG');
    translatePage(document.body, false);
    page.restore('2N2Y-M1R');
    expect(textOf(page.find('#answer-code-problem'))).not.toBe('');
    page.restore(drawnCode());
    expect(textOf(page.find('#answer-code-problem'))).toBe('');
  });
});

function drawnCode(): string {
  const page = drawn('cport');
  page.fill(cportCase(3));
  const code = page.code();
  page.main.remove();
  return code;
}

test('numbers and codes are kept from translation', () => {
  const page = drawn('cport');
  page.fill(cportCase(3));
  for (const selector of ['[data-shown="total"] b', '.scale', '[data-answer-code]', '.result td.n', '.running-head code'])
    for (const element of page.all(selector)) expect([selector, element.getAttribute('translate')]).toEqual([selector, 'no']);
});
