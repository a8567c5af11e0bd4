import { describe, expect, test } from 'vitest';
import {
  CHECK,
  CODE_VERSION,
  type CodedAnswers,
  encodeAnswers,
  join,
  listSlots,
  makeHead,
  write,
} from '../../../src/scoring/answer-code.ts';
import { decodeAnswers } from '../../../src/scoring/decode-answers.ts';
import { getInstrument, type InstrumentDefinition, instruments } from '../../../src/scoring/index.ts';

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

  describe('what mail, paper and PDF add', () => {
    const code = encode(CASE);
    const hyphens = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\ufe63', '\uff0d', '\u00ad'];
    const between = [
      '\u200b',
      '\u200c',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u200e',
      '\u200f',
      '\u202a',
      '\u202c',
      '\u2066',
      '\u2069',
      '\u00a0',
      '\u202f',
      '\t',
      '\r\n',
    ];
    const around = [
      ['', '.'],
      ['(', ')'],
      ['[', ']'],
      ['<', '>'],
      ['"', '"'],
      ['“', '”'],
      ['‘', '’'],
      ['«', '»'],
      ['„', '“'],
      ['> ', ','],
      ['', ';'],
      ['', '…'],
      ['_', '_'],
    ] as const;
    const isRead = (typed: string) => expect(decode(typed), JSON.stringify(typed)).toEqual({ status: 'ok', value: CASE });

    test('around the code is ignored', () => {
      for (const [before, after] of around) isRead(`${before}${code}${after}`);
    });
    test('in the place of hyphens is ignored', () => {
      for (const hyphen of hyphens) isRead(code.replaceAll('-', hyphen));
    });
    test('between the characters is ignored', () => {
      for (const mark of between) isRead(code.split('').join(mark));
    });
    test('full-width letters and digits are read', () => {
      isRead(code.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)));
    });
    test('letters and digits of other alphabets are a typing error, not ignored', () => {
      for (const letter of ['А', 'é', 'ß', 'ı', '٣']) expect(decode(code.replace('-', letter)).status, letter).toBe('mistyped');
    });
    test('check signs count wherever they are', () => {
      for (const sign of ['*', '~', '$', '=']) expect(decode(`${sign}${code}`).status, sign).toBe('mistyped');
    });
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

  const withAnswers = (answers: bigint, version = CODE_VERSION) => write(join({ ...makeHead(cport), version: BigInt(version) }, answers));

  test('the last number that answers can make is the last that is read', () => {
    const allCodes = listSlots(cport).reduce((product, { size }) => product * BigInt(size), 1n);
    expect(decode(withAnswers(allCodes - 1n)).status).toBe('ok');
    expect(decode(withAnswers(allCodes)).status).toBe('mistyped');
  });

  test('nothing but zeros, or more than any instrument needs, is a typing error', () => {
    for (const typed of ['0', '00', '000']) expect(decode(typed).status).toBe('mistyped');
    // A code of that many characters, the check among them.
    const ofLength = (length: number) => write(32n ** BigInt(length - 2));
    expect(ofLength(200).replaceAll('-', '')).toHaveLength(200);
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

  test('a number above the highest, or made of spaces, is left out as blank', () => {
    const dcSrp = getInstrument('dc-srp');
    const round = (answers: Record<string, string>) => decodeAnswers(dcSrp, encodeAnswers(dcSrp, { ...EMPTY, answers }));
    const blank = { status: 'ok', value: EMPTY };
    for (const typed of ['1000', '-1', ' ', '', '0x10', '1e2', '2.5', 'NaN', 'two'])
      expect(round({ imageSanctions: typed }), `'${typed}'`).toEqual(blank);
    for (const typed of ['111', '110.004', '17.9', '35.5'])
      expect(decode(encode({ ...EMPTY, answers: { ageAtIndex: typed } })), `'${typed}'`).toEqual(blank);
  });

  test.each(instruments.map((definition) => [definition.id, definition] as const))(
    '%s: a case without answers has a code too',
    (_id, definition) => {
      expect(decodeAnswers(definition, encodeAnswers(definition, EMPTY))).toEqual({ status: 'ok', value: EMPTY });
    },
  );

  test('a code of another version says so, before anything else is read from it', () => {
    expect(decode(withAnswers(0n, CODE_VERSION + 1)).status).toBe('otherVersion');
  });

  test('the code is short enough to copy by hand', () => {
    for (const definition of instruments) {
      const items = definition.items.map((item) => [
        item.id,
        item.kind === 'number' ? String(item.max) : String(item.options.at(-1)?.value),
      ]);
      expect(
        encodeAnswers(definition, { ...EMPTY, answers: Object.fromEntries(items) }).replaceAll('-', '').length,
        definition.id,
      ).toBeLessThanOrEqual(40);
    }
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
    ['34,9', '34.9'],
    ['110', '110'],
  ])('a decimal age of %s comes back as %s, never in a higher step', (typed, restored) => {
    const definition = instruments.find(({ items }) => items.some((item) => item.kind === 'number' && !item.whole));
    const item = definition?.items.find((each) => each.kind === 'number' && !each.whole);
    if (!definition || !item) throw new Error('an instrument with decimal ages must exist');
    const code = encodeAnswers(definition, { ...EMPTY, answers: { [item.id]: typed } });
    expect(decodeAnswers(definition, code)).toEqual({ status: 'ok', value: { ...EMPTY, answers: { [item.id]: restored } } });
  });
});

/** Copies of plain data, each with one value of it changed: texts, numbers, truth values, and the order and number of entries. */
function* changesOf(value: unknown, path = ''): Generator<{ what: string; changed: unknown }> {
  if (typeof value === 'string') yield { what: path, changed: `${value}x` };
  else if (typeof value === 'number') yield { what: path, changed: value + 1 };
  else if (typeof value === 'boolean') yield { what: path, changed: !value };
  else if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) {
      yield { what: `${path}.${at} left out`, changed: value.toSpliced(at, 1) };
      if (at + 1 < value.length) yield { what: `${path}.${at} and the next swapped`, changed: value.toSpliced(at, 2, value[at + 1], each) };
      for (const { what, changed } of changesOf(each, `${path}.${at}`)) yield { what, changed: value.with(at, changed) };
    }
  } else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value))
      for (const { what, changed } of changesOf(each, `${path}.${name}`)) yield { what, changed: { ...value, [name]: changed } };
}

/** The parts of a question that give an answer its meaning. */
const isPartOfTheQuestion = (path: string) =>
  /^\.(edition$|gate|substitutes\.\d+\.(item$|instrument\.(id$|edition$|items))|items)/.test(path) &&
  !/\.(hint|hintCite|known|notKnown|cite|points|unknownPoints|optional|steps|name|kind)\b/.test(
    path.replace(/^\.substitutes\.\d+\.instrument/, ''),
  ) &&
  !/items\.\d+\.label$/.test(path);

describe.each(instruments.map((definition) => [definition.id, definition] as const))('the code of %s', (_id, definition) => {
  const state = {
    ...EMPTY,
    answers: Object.fromEntries(
      definition.items.map((item) => [item.id, item.kind === 'number' ? String(item.min) : String(item.options[0]?.value)]),
    ),
  };
  const code = encodeAnswers(definition, state);

  test('is refused after any change of the questions', () => {
    const changes = [...changesOf(definition)].filter(({ what }) => isPartOfTheQuestion(what));
    expect(changes.length).toBeGreaterThan(30);
    const taken = changes.filter(({ changed }) => decodeAnswers(changed as InstrumentDefinition, code).status !== 'otherQuestions');
    expect(taken.map(({ what }) => what)).toEqual([]);
  });

  test('is refused by every other instrument', () => {
    const others = instruments.filter(({ id }) => id !== definition.id).map((other) => decodeAnswers(other, code).status);
    expect(new Set(others)).toEqual(new Set(['otherInstrument']));
  });

  test('is not refused after a change of sources, points or coding notes, which leave the answers as they were', () => {
    const items = definition.items.map((item) => ({
      ...item,
      hint: 'x',
      known: [],
      notKnown: [],
      label: 'x',
      cite: { ref: 'demo', provenance: 'primary' as const },
    }));
    expect(decodeAnswers({ ...definition, items, title: 'x' }, code)).toEqual({ status: 'ok', value: state });
  });
});

test('the faults that a weaker fingerprint let through are refused', () => {
  const [age, first, ...rest] = cport.items;
  if (age?.kind !== 'number' || first?.kind !== 'choice') throw new Error('fixture: CPORT begins with an age and a choice');
  const code = encode(CASE);
  const changed: InstrumentDefinition[] = [
    { ...cport, items: [age, { ...first, options: first.options.toReversed() }, ...rest] },
    { ...cport, items: [{ ...age, min: 17, max: 109 }, first, ...rest] },
    { ...cport, gate: cport.gate.map((asked) => ({ ...asked, options: asked.options.toReversed() })) },
  ];
  for (const definition of changed) expect(decodeAnswers(definition, code).status).toBe('otherQuestions');
});
