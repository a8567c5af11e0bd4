import { describe, expect, test } from 'vitest';
import {
  ALPHABET,
  CHECK,
  CODE_VERSION,
  type CodedAnswers,
  encodeAnswers,
  FINGERPRINT_SIZE,
  fingerprint,
  slotsOf,
  VERSIONS,
} from '../../../src/scoring/answer-code.ts';
import { decodeAnswers } from '../../../src/scoring/decode-answers.ts';
import { getInstrument, instruments } from '../../../src/scoring/index.ts';

const cport = getInstrument('cport');
const CASE: CodedAnswers = {
  facts: { sex: 'male', csem: 'convicted' },
  answers: { ageAtIndex: '30', priorCriminalHistory: 'yes', contactSexualOffending: 'no', sexualInterest: 'unknown' },
  substitutes: { casic: { neverMarried: 'yes', videos: 'unknown' } },
};
const encode = (state: CodedAnswers) => encodeAnswers(cport, state);
const decode = (code: string) => decodeAnswers(cport, code);
const EMPTY: CodedAnswers = { facts: {}, answers: {}, substitutes: {} };

describe('answer code', () => {
  test('typed back, the code gives the same answers', () => {
    expect(decode(encode(CASE))).toEqual({ status: 'ok', value: CASE });
  });

  test('case, spaces and hyphens do not matter, nor I for 1 and O for 0', () => {
    const code = encode(CASE);
    expect(decode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({ status: 'ok' });
    expect(decode(code.replaceAll('1', 'I').replaceAll('0', 'o'))).toMatchObject({ status: 'ok' });
  });

  test('every single mistyped character is noticed', () => {
    const code = encode(CASE).replaceAll('-', '');
    for (let at = 0; at < code.length; at += 1)
      for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
        if (wrong !== code[at]) expect(decode(code.slice(0, at) + wrong + code.slice(at + 1)).status, `${wrong} at ${at}`).toBe('mistyped');
  });

  test('neighbouring characters that were swapped are noticed', () => {
    const code = encode(CASE).replaceAll('-', '');
    for (let at = 0; at < code.length - 1; at += 1) {
      const [a = '', b = ''] = [code[at], code[at + 1]];
      if (a !== b) expect(decode(code.slice(0, at) + b + a + code.slice(at + 2)).status, `at ${at}`).not.toBe('ok');
    }
  });

  test('a code of another instrument says so', () => {
    const other = encodeAnswers(getInstrument('casic'), { ...EMPTY, answers: { videos: 'yes' } });
    expect(decode(other).status).toBe('otherInstrument');
  });

  test.each(['', 'A', '----', '🙂🙂🙂🙂🙂', 'x'.repeat(5000), '<script>'])('"%s" is a typing error, not a crash', (typed) => {
    expect(decode(typed).status).toBe('mistyped');
  });

  /** A code for any number, with the check character that belongs to it. */
  const codeOf = (number: bigint): string => {
    let text = CHECK.charAt(Number(number % 37n));
    for (let rest = number; rest > 0n; rest /= 32n) text = ALPHABET.charAt(Number(rest % 32n)) + text;
    return text;
  };
  const withHead = (answers: bigint, version = CODE_VERSION): bigint =>
    (answers * BigInt(FINGERPRINT_SIZE) + BigInt(fingerprint(cport, slotsOf(cport)))) * BigInt(VERSIONS) + BigInt(version);

  test('the last number that answers can make is the last that is read', () => {
    const allCodes = slotsOf(cport).reduce((product, { size }) => product * BigInt(size), 1n);
    expect(decode(codeOf(withHead(allCodes - 1n))).status).toBe('ok');
    expect(decode(codeOf(withHead(allCodes))).status).toBe('mistyped');
  });

  test('nothing but zeros, or more than any instrument needs, is a typing error', () => {
    for (const typed of ['0', '00', '000']) expect(decode(typed).status).toBe('mistyped');
    const ofLength = (length: number) => codeOf(32n ** BigInt(length - 1));
    expect(decode(ofLength(201)).status).toBe('mistyped');
    expect(decode(ofLength(200)).status).toBe('otherVersion');
  });

  test('a character outside of the alphabet is a typing error, whatever the check character says', () => {
    for (const wrong of ['*', 'U']) {
      // As a reader would compute it who takes a character that is not found for -1.
      const number = (10n * 32n + 10n) * 32n - 1n;
      expect(decode(`AA${wrong}${CHECK.charAt(Number(number % 37n))}`).status).toBe('mistyped');
    }
  });

  test('I and L are read as 1 and O as 0, in every place and in the check character too', () => {
    const codes = Array.from({ length: 93 }, (_, index) =>
      encode({ ...CASE, answers: { ...CASE.answers, ageAtIndex: String(18 + index) } }),
    );
    for (const [digit, letters] of [
      ['0', ['O', 'o']],
      ['1', ['I', 'i', 'L', 'l']],
    ] as const)
      for (const letter of letters) {
        expect(codes.some((code) => code.endsWith(digit)) && codes.some((code) => code.slice(0, -1).includes(digit))).toBe(true);
        for (const code of codes) expect(decode(code.replaceAll(digit, letter)).status, `${code} with ${letter}`).toBe('ok');
      }
  });

  test('the code is written in groups of four', () => {
    expect(encode(CASE)).toMatch(/^([0-9A-Z]{4}-)+[0-9A-Z*~$=]{1,4}$/);
    expect(encode(EMPTY)).toMatch(/^([0-9A-Z]{4}-)*[0-9A-Z*~$=]{1,4}$/);
  });

  test('any other question, option, edition or instrument changes the fingerprint', () => {
    const slots = slotsOf(cport);
    const changed = [
      fingerprint({ ...cport, id: 'other' }, slots),
      fingerprint({ ...cport, edition: 'other' }, slots),
      fingerprint(
        cport,
        slots.map((slot) => ({ ...slot, id: `${slot.id}X` })),
      ),
      fingerprint(
        cport,
        slots.map((slot) => ({ ...slot, size: slot.size + 1 })),
      ),
    ];
    expect(changed).not.toContain(fingerprint(cport, slots));
  });

  test('a number above the highest, or made of spaces, is left out as blank', () => {
    const dcSrp = getInstrument('dc-srp');
    const round = (answers: Record<string, string>) => decodeAnswers(dcSrp, encodeAnswers(dcSrp, { ...EMPTY, answers }));
    const blank = { status: 'ok', value: EMPTY };
    for (const typed of ['1000', '-1', ' ', '']) expect(round({ imageSanctions: typed }), `'${typed}'`).toEqual(blank);
    expect(decode(encode({ ...EMPTY, answers: { ageAtIndex: '111' } }))).toEqual(blank);
  });

  test.each(instruments.map((definition) => [definition.id, definition] as const))(
    '%s: a case without answers has a code too',
    (_id, definition) => {
      expect(decodeAnswers(definition, encodeAnswers(definition, EMPTY))).toEqual({ status: 'ok', value: EMPTY });
    },
  );

  test('a code of another version says so, before anything else is read from it', () => {
    expect(decode(codeOf(withHead(0n, CODE_VERSION + 1))).status).toBe('otherVersion');
  });

  test('the code holds nothing but answers: the same answers give the same code', () => {
    expect(encode(CASE)).toBe(encode(structuredClone(CASE)));
  });

  test('answers that are not valid for their item are left out as blank', () => {
    expect(
      decode(encode({ ...EMPTY, answers: { ageAtIndex: '17', priorCriminalHistory: 'perhaps', contactSexualOffending: 'yes' } })),
    ).toEqual({
      status: 'ok',
      value: { ...EMPTY, answers: { contactSexualOffending: 'yes' } },
    });
  });

  test.each(instruments.map((definition) => [definition.id, definition] as const))(
    '%s: every answer of every question survives the round trip',
    (_id, definition) => {
      const round = (state: CodedAnswers) => decodeAnswers(definition, encodeAnswers(definition, state));
      for (const item of definition.items) {
        const values =
          item.kind === 'number'
            ? [String(item.min), String(item.max), 'unknown']
            : [...item.options.map(({ value }) => String(value)), 'unknown'];
        for (const value of values)
          expect(round({ ...EMPTY, answers: { [item.id]: value } })).toEqual({
            status: 'ok',
            value: { ...EMPTY, answers: { [item.id]: value } },
          });
      }
      for (const { field, options } of definition.gate)
        for (const { value } of options)
          expect(round({ ...EMPTY, facts: { [field]: value } })).toEqual({ status: 'ok', value: { ...EMPTY, facts: { [field]: value } } });
    },
  );

  test.each([
    ['34.9', '34.9'],
    ['34.99', '34.99'],
    ['34.999', '34.99'],
    ['18.01', '18.01'],
    ['110', '110'],
  ])('a decimal age of %s comes back as %s, never in a higher step', (typed, restored) => {
    const definition = instruments.find(({ items }) => items.some((item) => item.kind === 'number' && !item.whole));
    const item = definition?.items.find((each) => each.kind === 'number' && !each.whole);
    if (!definition || !item) throw new Error('an instrument with decimal ages must exist');
    const code = encodeAnswers(definition, { ...EMPTY, answers: { [item.id]: typed } });
    expect(decodeAnswers(definition, code)).toEqual({ status: 'ok', value: { ...EMPTY, answers: { [item.id]: restored } } });
  });
});
