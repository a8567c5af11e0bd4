/**
 * The router table once more, by hand, from the sources that the rules cite. `about` is what the reason must speak of. Shares no data
 * with `src/scoring`.
 */
import type { CaseFacts, Verdict } from '../../src/scoring/index.ts';

export type ExpectedAdvice = { verdict: Verdict; about?: RegExp };

const no: ExpectedAdvice = { verdict: 'notSupported' };

/** What the router must say of an adult man. */
export const ROUTER: Record<string, (facts: CaseFacts) => ExpectedAdvice> = {
  cport: ({ csem }) => {
    if (csem === 'none' || csem === 'accused') return no;
    return csem === 'convicted' ? { verdict: 'supported', about: /validated/ } : { verdict: 'caution', about: /not known/ };
  },
  casic: ({ csem }) => (csem === 'none' || csem === 'accused' ? no : { verdict: 'caution', about: /stands in/ }),
  'static-99r': ({ contactOffence, csemProduction, luring, otherVictimOffence }) => {
    if ([contactOffence, csemProduction, luring, otherVictimOffence].every((fact) => fact === 'no')) return no;
    if (contactOffence === 'yes') return { verdict: 'supported', about: /norms expected too few/ };
    if (csemProduction === 'yes') return { verdict: 'caution', about: /produced/ };
    if (luring === 'yes') return { verdict: 'caution', about: /no validation for luring/ };
    return { verdict: 'caution', about: otherVictimOffence === 'yes' ? /can qualify/ : /not known/ };
  },
  'stable-2007': (facts) => {
    if (hasNoSexualOffence(facts)) return no;
    if (facts.contactOffence === 'yes') return { verdict: 'supported', about: /static tool/ };
    return { verdict: 'caution', about: facts.csem === 'convicted' ? /cautious use/ : /leave open/ };
  },
  'dc-srp': (facts) => {
    if (hasNoSexualOffence(facts) || facts.jurisdiction === 'other') return no;
    return facts.jurisdiction === 'england-wales'
      ? { verdict: 'supported', about: /own tool in England and Wales/ }
      : { verdict: 'caution', about: /not known/ };
  },
  'iic-srp': (facts) => {
    if (hasNoSexualOffence(facts) || facts.jurisdiction === 'other') return no;
    return {
      verdict: 'caution',
      about:
        facts.jurisdiction === 'england-wales'
          ? /own tool in England and Wales.*only by whether they have one image sanction/
          : /not known.*one factor/,
    };
  },
  'rm2000-s': (facts) => {
    const hasOther = facts.otherVictimOffence === 'yes';
    if (hasNoSexualOffence(facts) && !hasOther) return no;
    if (facts.csem === 'accused' && facts.contactOffence === 'no' && facts.luring === 'no' && !hasOther)
      return { ...no, about: /accusation/ };
    if (facts.csem === 'convicted') return { verdict: 'supported', about: /CSEM-exclusive/ };
    if (facts.contactOffence === 'yes') return { verdict: 'supported', about: /established/ };
    return { verdict: 'caution', about: facts.luring === 'yes' ? /no validation for luring/ : /leave open/ };
  },
  'acute-2007': (facts) => {
    if (hasNoSexualOffence(facts)) return no;
    if (facts.contactOffence === 'yes') return { verdict: 'supported', about: /30 days/ };
    return { verdict: 'caution', about: /never on its own/ };
  },
  'kirat-2': ({ csem }) =>
    csem === 'accused' ? { verdict: 'supported', about: /which suspects to investigate first/ } : { ...no, about: /before charge/ },
  spj: (facts) => {
    if (facts.contactOffence === 'yes') return { verdict: 'supported', about: /established/ };
    if (facts.imageSharing === 'yes') return { verdict: 'caution', about: /image-based abuse has not been researched/ };
    if (facts.sextortion === 'yes') return { verdict: 'caution', about: /sextortion has not been researched/ };
    if (hasNoSexualOffence(facts) && facts.otherVictimOffence !== 'yes') return no;
    return { verdict: 'caution', about: facts.csem === 'convicted' ? /no study/ : /leave open/ };
  },
};

function hasNoSexualOffence({ csem, contactOffence, luring }: CaseFacts): boolean {
  return csem === 'none' && contactOffence === 'no' && luring === 'no';
}

/** Every value of the facts that the table above reads, for an adult man: 8,748 cases. */
export function* casesOfRouter(): Generator<CaseFacts> {
  const triples = ['yes', 'no', 'unknown'] as const;
  for (const csem of ['convicted', 'accused', 'none', 'unknown'] as const)
    for (const contactOffence of triples)
      for (const luring of triples)
        for (const otherVictimOffence of triples)
          for (const csemProduction of triples)
            for (const imageSharing of triples)
              for (const sextortion of triples)
                for (const jurisdiction of ['england-wales', 'other', 'unknown'] as const)
                  yield {
                    sex: 'male',
                    ageGroup: 'adult',
                    csem,
                    contactOffence,
                    luring,
                    otherVictimOffence,
                    csemProduction,
                    imageSharing,
                    sextortion,
                    jurisdiction,
                  };
}
