/** The facts of a case, listed once: types, allowed values, the schema and the questions of gate and router follow from this list. */

const YES_NO = { yes: 'Yes', no: 'No', unknown: 'Unknown' } as const;

/** For each fact its name in tables, the question that asks for it, and its values with their labels. Order is that of the router. */
export const FACTS = {
  sex: {
    name: 'Sex',
    question: 'Is the person a man or a woman?',
    options: { male: 'A man', female: 'A woman', unknown: 'Unknown' },
  },
  ageGroup: {
    name: 'Age',
    question: 'Was he 18 or over?',
    options: { adult: '18 or over', under18: 'Under 18', unknown: 'Unknown' },
  },
  /** A CSEM offence. */
  csem: {
    name: 'CSEM offence',
    question: 'Is there a CSEM offence?',
    options: { convicted: 'Convicted', accused: 'Accused, not convicted', none: 'None', unknown: 'Unknown' },
  },
  /** An official contact sexual offence, past or current. */
  contactOffence: {
    name: 'Contact sexual offence',
    question: 'Is an official contact sexual offence on record, past or current?',
    options: YES_NO,
  },
  csemProduction: { name: 'CSEM production', question: 'Did he produce CSEM?', options: YES_NO },
  luring: { name: 'Luring', question: 'Is there a luring or solicitation offence?', options: YES_NO },
  /** Another sexual offence against an identifiable victim, for example exposure or voyeurism. */
  otherVictimOffence: {
    name: 'Other offence with a victim',
    question: 'Is there another sexual offence against an identifiable victim, such as exposure or voyeurism?',
    options: YES_NO,
  },
  /** Non-consensual sharing of images of adults. */
  imageSharing: { name: 'Image sharing', question: 'Were intimate images of adults shared without consent?', options: YES_NO },
  sextortion: { name: 'Sextortion', question: 'Is there a sextortion offence?', options: YES_NO },
  jurisdiction: {
    name: 'Jurisdiction',
    question: 'Where is the case?',
    options: { 'england-wales': 'England and Wales', other: 'Elsewhere', unknown: 'Unknown' },
  },
} as const;

export type FactField = keyof typeof FACTS;
export const FACT_FIELDS = Object.keys(FACTS) as FactField[];

/** What is known of the case. Every field is optional and may be `'unknown'`. */
export type CaseFacts = { [Field in keyof typeof FACTS]?: keyof (typeof FACTS)[Field]['options'] };

/** A value for each fact that was read; anything absent, unreadable or not listed above is `'unknown'`. */
export type KnownFacts = Readonly<Partial<Record<FactField, string>>>;
