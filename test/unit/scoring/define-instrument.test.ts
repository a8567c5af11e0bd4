import { describe, expect, test } from 'vitest';
import { checkInstrument, checkProfile } from '../../../src/scoring/define-instrument.ts';
import { DefinitionError } from '../../../src/scoring/errors.ts';
import type { InstrumentDefinition } from '../../../src/scoring/instrument-schema.ts';
import { profileOnly } from '../../../src/scoring/instruments/profile-only.ts';
import { demo3, demoRows } from '../../fixtures/scoring/demo-3.ts';

/** What `checkInstrument` says about a copy of DEMO-3 with one thing broken. */
function messageFor(breakIt: (copy: InstrumentDefinition) => void, original = demo3): string {
  const copy = structuredClone(original);
  breakIt(copy);
  try {
    checkInstrument(copy);
  } catch (error) {
    if (error instanceof DefinitionError) return error.message;
    throw error;
  }
  return 'accepted';
}
/** The part at `index`, which the fixture has. */
function at<Part>(list: readonly Part[], index: number): Part {
  const part = list.at(index);
  if (part === undefined) throw new Error(`fixture has no part ${index}`);
  return part;
}
const number = (copy: InstrumentDefinition, index: number) => {
  const item = at(copy.items, index);
  if (item.kind !== 'number') throw new Error('fixture: not a number item');
  return item;
};
const choice = (copy: InstrumentDefinition, index: number) => {
  const item = at(copy.items, index);
  if (item.kind !== 'choice') throw new Error('fixture: not a choice item');
  return item;
};
const bands = (copy: InstrumentDefinition) => {
  if (copy.bands === null) throw new Error('fixture: no bands');
  return copy.bands;
};

const broken: [string, (copy: InstrumentDefinition) => void, string, InstrumentDefinition?][] = [
  ['an unknown key', (copy) => Object.assign(copy, { extra: 1 }), 'extra'],
  [
    'two items of one id',
    (copy) => {
      at(copy.items, 1).id = 'ageAtRelease';
    },
    'item ids must be distinct',
  ],
  [
    'a pair named like an item',
    (copy) => {
      at(copy.highestOf, 0).id = 'charges';
    },
    'item ids must be distinct',
  ],
  [
    'steps that do not ascend',
    (copy) => {
      at(number(copy, 0).steps, 1).below = 34.5;
    },
    'steps of ageAtRelease must ascend',
  ],
  [
    'a step beyond the limits',
    (copy) => {
      at(number(copy, 0).steps, 1).below = 111;
    },
    'steps of ageAtRelease must ascend',
  ],
  [
    'a last step with a bound',
    (copy) => {
      at(number(copy, 0).steps, -1).below = 80;
    },
    'the last step of ageAtRelease',
  ],
  [
    'limits upside down',
    (copy) => {
      number(copy, 0).max = 18;
    },
    'min below max',
  ],
  [
    'two options of one value',
    (copy) => {
      at(choice(copy, 1).options, 1).value = 'yes';
    },
    'option values of livedWithPartner must be distinct',
  ],
  [
    'unknown as an option',
    (copy) => {
      at(choice(copy, 1).options, 1).value = 'unknown';
    },
    "must not list 'unknown'",
  ],
  [
    'a range that the items do not give',
    (copy) => {
      copy.rule = { kind: 'sum', min: -3, max: 8 };
    },
    'rule must state the range its items give, -3 to 9, got -3 to 8',
  ],
  [
    'bands with a gap',
    (copy) => {
      at(bands(copy).list, 1).from = 3;
    },
    'band middle must start at 2',
  ],
  [
    'bands that overlap',
    (copy) => {
      at(bands(copy).list, 1).from = 1;
    },
    'band middle must start at 2',
  ],
  [
    'bands that end early',
    (copy) => {
      at(bands(copy).list, -1).to = 8;
    },
    'bands must end at 9',
  ],
  [
    'two bands of one id',
    (copy) => {
      at(bands(copy).list, 1).id = 'lower';
    },
    'band ids must be distinct',
  ],
  [
    'a pair with an item that does not exist',
    (copy) => {
      at(copy.highestOf, 0).items = ['charges', 'nothing'];
    },
    "highestOf priors must name an item, got 'nothing'",
  ],
  [
    'a pair with a choice item',
    (copy) => {
      at(copy.highestOf, 0).items = ['charges', 'stranger'];
    },
    'must name number items',
  ],
  [
    'a substitute for nothing',
    (copy) => {
      at(copy.substitutes, 0).item = 'nothing';
    },
    'substitutes must name an item',
  ],
  [
    'a substitute with a substitute',
    (copy) => {
      at(copy.substitutes, 0).instrument = { ...structuredClone(demo3), id: 'demo-other' };
    },
    'must not have substitutes',
  ],
  [
    'a check on nothing',
    (copy) => {
      at(copy.consistency, 1).items = ['nothing'];
    },
    'consistency notAllZero must name an item',
  ],
  [
    'a check that reports nothing',
    (copy) => {
      at(copy.consistency, 1).report = 'nothing';
    },
    'consistency report must name an item',
  ],
  [
    'a reduction by no option',
    (copy) => {
      at(bands(copy).reduction?.equals ?? [], 0).value = 'maybe';
    },
    'band reduction must name an option',
  ],
  [
    'a reduction by a choice',
    (copy) => {
      at(bands(copy).reduction?.atLeast ?? [], 0).item = 'home';
    },
    'band reduction must name number items',
  ],
  [
    'an exclusion by unknown',
    (copy) => {
      at(at(copy.exclusions, 0).when, 0).is = ['unknown'];
    },
    'exclusions must name values of sex',
  ],
  [
    'advice by a value that no fact has',
    (copy) => {
      copy.advice.unshift({ ...at(copy.advice, 0), when: [{ field: 'sex', is: ['other'] }] });
    },
    'advice must name values of sex',
  ],
  [
    'advice without an end',
    (copy) => {
      at(copy.advice, 0).when = [{ field: 'sex', is: ['male'] }];
    },
    'advice must end in a rule that always holds',
  ],
  [
    'a norm row outside the range',
    (copy) => {
      at(copy.norms.percentile.rows, 0).total = 10;
    },
    'norm rows must lie within',
  ],
  [
    'levels and a reason for having none',
    (copy) => {
      copy.norms.levelWithheld = 'None.';
    },
    'levelWithheld',
  ],
  [
    'two exclusions of one id',
    (copy) => {
      at(copy.exclusions, 1).id = 'female';
    },
    "exclusion ids must be distinct, got 'female' twice",
  ],
  [
    'two substitutes for one item',
    (copy) => {
      copy.substitutes.push(structuredClone(at(copy.substitutes, 0)));
    },
    "substituted items must be distinct, got 'livedWithPartner' twice",
  ],
  [
    'one substitute for two items',
    (copy) => {
      copy.substitutes.push({ ...structuredClone(at(copy.substitutes, 0)), item: 'stranger' });
    },
    "substitute ids must be distinct, got 'demo-stand-in' twice",
  ],
  [
    'an item in two pairs',
    (copy) => {
      copy.highestOf.push({ ...at(copy.highestOf, 0), id: 'other', items: ['free', 'charges'] });
    },
    "items of highestOf rules must be distinct, got 'charges' twice",
  ],
  [
    'a substitute that breaks its own rules',
    (copy) => {
      at(copy.substitutes, 0).instrument.rule = { kind: 'sum', min: 0, max: 3 };
    },
    'demo-stand-in: rule must state the range its items give, 0 to 2, got 0 to 3',
  ],
  [
    'a limit that is no item',
    (copy) => {
      copy.consistency = [{ kind: 'sumAtMost', items: ['charges'], limit: 'nothing', report: 'charges', message: 'Too many.' }];
    },
    "consistency limit must name an item, got 'nothing'",
  ],
  [
    'a check on a choice',
    (copy) => {
      at(copy.consistency, 0).items = ['stranger'];
    },
    "consistency sumAtMost must name number items, got 'stranger'",
  ],
  [
    'a reduction by an option of a number',
    (copy) => {
      at(bands(copy).reduction?.equals ?? [], 0).item = 'charges';
    },
    "band reduction must name an option of a choice item, got 'charges' = 'yes'",
  ],
  [
    'a reduction by nothing',
    (copy) => {
      at(bands(copy).reduction?.equals ?? [], 0).item = 'nothing';
    },
    "band reduction must name an option of a choice item, got 'nothing' = 'yes'",
  ],
  [
    'two steps at one place',
    (copy) => {
      at(number(copy, 0).steps, 1).below = 34.5;
    },
    'steps of ageAtRelease must ascend within its limits, got 34.5',
  ],
  [
    'a first step that is empty',
    (copy) => {
      at(number(copy, 0).steps, 0).below = 18;
    },
    'steps of ageAtRelease must ascend within its limits, got 18',
  ],
  [
    'an open step before the last',
    (copy) => {
      at(number(copy, 0).steps, 0).below = null;
    },
    'steps of ageAtRelease must ascend within its limits, got null',
  ],
  [
    'another lowest total than the items give',
    (copy) => {
      copy.rule = { kind: 'sum', min: -2, max: 9 };
    },
    'rule must state the range its items give, -3 to 9, got -2 to 9',
  ],
  [
    'a norm row below the range',
    (copy) => {
      at(copy.norms.percentile.rows, 0).total = -4;
    },
    'norm rows must lie within the range of totals, got -4',
  ],
  [
    'a rate outside the range',
    (copy) => {
      at(copy.norms.rates.rows, 0).total = 10;
    },
    'norm rows must lie within the range of totals, got 10',
  ],
  [
    'a ratio outside the range',
    (copy) => {
      at(copy.norms.ratio.rows, 0).total = 10;
    },
    'norm rows must lie within the range of totals, got 10',
  ],
  [
    'neither levels nor a reason for having none',
    (copy) => {
      copy.bands = null;
    },
    'levelWithheld must be given exactly where there are no bands',
  ],
  [
    'a band without an end',
    (copy) => {
      at(bands(copy).list, 0).to = null;
    },
    'band lower must start at -3 and not end before it, got -3 to null',
  ],
  [
    'a band that ends before it starts',
    (copy) => {
      at(bands(copy).list, 1).to = 1;
    },
    'band middle must start at 2 and not end before it, got 2 to 1',
  ],
  [
    'bands that go on too long',
    (copy) => {
      at(bands(copy).list, -1).to = 10;
    },
    'bands must end at 9, got 10',
  ],
  [
    'an unconditional rule of advice that is not the last',
    (copy) => {
      copy.advice.push({ ...at(copy.advice, 0), when: [{ field: 'sex', is: ['male'] }] });
    },
    'advice must end in a rule that always holds',
  ],
  [
    'a table without bands',
    (copy) => {
      copy.bands = null;
      copy.norms.levelWithheld = 'None.';
    },
    "firstMatch rows must name a band, got 'b'",
    demoRows,
  ],
  [
    'a table with one end of a band',
    (copy) => {
      at(bands(copy).list, 1).to = 3;
    },
    'bands of a firstMatch rule must have no totals',
    demoRows,
  ],
  [
    'a row on a second item that does not exist',
    (copy) => {
      if (copy.rule.kind === 'firstMatch') at(at(copy.rule.rows, 0).when, 1).anyOf = ['convictions', 'nothing'];
    },
    "firstMatch must name an item, got 'nothing'",
    demoRows,
  ],
  [
    'rows without an end',
    (copy) => {
      if (copy.rule.kind === 'firstMatch') copy.rule.rows.pop();
    },
    'the last firstMatch row must always hold',
    demoRows,
  ],
  [
    'a row with no band',
    (copy) => {
      if (copy.rule.kind === 'firstMatch') at(copy.rule.rows, 0).band = 'c';
    },
    "must name a band, got 'c'",
    demoRows,
  ],
  [
    'a row on a choice',
    (copy) => {
      if (copy.rule.kind === 'firstMatch') at(at(copy.rule.rows, 0).when, 0).anyOf = ['nothing'];
    },
    'firstMatch must name an item',
    demoRows,
  ],
  [
    'a table with totals in its bands',
    (copy) => {
      at(bands(copy).list, 0).from = 0;
    },
    'must have no totals',
    demoRows,
  ],
  [
    'a table with a formula',
    (copy) => {
      copy.probability = structuredClone(demo3.probability);
    },
    'must not have a formula',
    demoRows,
  ],
];

describe('checkInstrument', () => {
  for (const [what, breakIt, message, original] of broken) {
    test(`refuses ${what}`, () => {
      expect(messageFor(breakIt, original)).toContain(message);
    });
  }
  test.each<[string, (copy: InstrumentDefinition) => void]>([
    [
      'a last step that begins at the highest number',
      (copy) => {
        at(number(copy, 0).steps, 1).below = 110;
      },
    ],
    [
      'a band of a single total',
      (copy) => {
        at(bands(copy).list, 0).to = 3;
        Object.assign(at(bands(copy).list, 1), { from: 4, to: 4 });
      },
    ],
    [
      'norm rows at both ends of the range',
      (copy) => {
        at(copy.norms.percentile.rows, 0).total = -3;
        copy.norms.ratio = { ...copy.norms.ratio, rows: [{ ...at(copy.norms.ratio.rows, 0), total: 9 }] };
      },
    ],
    [
      'advice that asks for an unknown fact',
      (copy) => {
        copy.advice.unshift({ ...at(copy.advice, 0), when: [{ field: 'sex', is: ['unknown'] }] });
      },
    ],
    [
      'no reduction of its bands',
      (copy) => {
        bands(copy).reduction = null;
      },
    ],
    [
      'no bands, with the reason',
      (copy) => {
        copy.bands = null;
        copy.norms.levelWithheld = 'None.';
      },
    ],
  ])('accepts %s', (_what, change) => {
    expect(messageFor(change)).toBe('accepted');
  });
  test('refuses what is no definition at all', () => {
    for (const nothing of [undefined, null, 'cport', [], {}]) expect(() => checkInstrument(nothing)).toThrow(DefinitionError);
  });
  test('names the instrument and what must hold', () => {
    expect(
      messageFor((copy) => {
        at(bands(copy).list, 1).from = 3;
      }),
    ).toMatchInlineSnapshot(`"checkInstrument: demo-3: band middle must start at 2 and not end before it, got 3 to 4"`);
  });
});

describe('checkProfile', () => {
  test('accepts every profile that the router mentions', () => {
    for (const profile of profileOnly) expect(checkProfile(profile)).toEqual(profile);
  });
  test('refuses what is no profile, and says what is missing', () => {
    expect(() => checkProfile({ id: 'demo' })).toThrow(DefinitionError);
    expect(() => checkProfile({ id: 'demo' })).toThrow(/^checkProfile: (?=.*title).*exclusions/s);
  });
  test('refuses one whose advice has no end', () => {
    const [first] = structuredClone(profileOnly);
    first?.advice.pop();
    expect(() => checkProfile(first)).toThrow('advice must end in a rule that always holds');
  });
});
