/** Words that published text does not use, each with its reason. Data: the rule in house-words.ts only reads it. */

type HouseWord = {
  /** What is refused, for the message. */
  word: string;
  pattern: RegExp;
  /** Why it is refused. */
  reason: string;
  /** What to write. */
  instead: string;
  /** True for labels that a text may mention in “quotation marks” but not use. */
  mayBeQuoted: boolean;
};

export const HOUSE_WORDS: readonly HouseWord[] = [
  {
    word: 'recent',
    pattern:
      /\b(?:recently|lately)\b|(?<!\bmost )\brecent\b|\bmost recent\b(?! (?:sexual |contact )?(?:offence|sanction|conviction|sentence|rating|score)\b)/gi,
    reason: 'it is wrong a year later',
    instead: 'give the date',
    mayBeQuoted: false,
  },
  {
    word: 'currently',
    pattern: /\b(?:currently|nowadays)\b/gi,
    reason: 'it is wrong a year later',
    instead: 'give the date',
    mayBeQuoted: false,
  },
  {
    word: 'best',
    // "At best" and "best interests" of a child judge nothing.
    pattern: /(?<!\bat )\bbest\b(?! interests?\b)/gi,
    reason: 'it claims more than a comparison of what was studied',
    instead: 'say what did better than what, on which outcome',
    mayBeQuoted: false,
  },
  {
    word: 'his risk is',
    pattern: /\b(?:his|her|their|the (?:man|person|client|individual)[’']s)(?: own)? risk (?:is|was|will be)\b/gi,
    reason: 'a group figure says nothing sure about one person',
    instead: 'write about the group: "of 100 men with this score"',
    mayBeQuoted: true,
  },
  {
    word: 'revenge porn',
    pattern: /\brevenge porn(?:o|ography)?\b/gi,
    reason: 'it presumes a motive and blames the person shown',
    instead: 'write "non-consensual sharing of intimate images"',
    mayBeQuoted: true,
  },
  {
    word: 'pedophile',
    // A noun for people. The diagnosis and the adjective pass.
    pattern: /\bpa?edo(?:phile)?s?\b/gi,
    reason: 'it names a person by a diagnosis, mostly without one',
    instead: 'write "man with a sexual interest in children", or what he was convicted of',
    mayBeQuoted: true,
  },
  {
    word: 'child pornographer',
    pattern: /\bchild pornographers?\b/gi,
    reason: 'it names a person by an offence, in words that hide the harm',
    instead: 'write "man convicted of CSEM offences"',
    mayBeQuoted: true,
  },
  {
    word: 'sex offender',
    // "Sex Offender" with two capitals is part of a name: of a law, a register or a tool.
    pattern: /\b(?:[Ss]ex(?:ual)?|SEX(?:UAL)?) (?:offenders?|OFFENDERS?)\b/g,
    reason: 'it names a person by an offence',
    instead: 'write "men convicted of sexual offences"',
    mayBeQuoted: true,
  },
  {
    word: 'our notes, our review',
    // "Our note" is the name of a voice.
    pattern: /\bour (?:own )?(?:notes|reviews?)\b/gi,
    reason: 'readers cannot see them',
    instead: 'write "we did not see", or leave it out',
    mayBeQuoted: false,
  },
  {
    word: 'told by, telling of',
    pattern: /\b(?:told by|(?:tell|tells|told|telling) of)\b/gi,
    reason: 'it is not how English says it',
    instead: 'write "reported by" for people, "self-reported" or "admitted" for what they say of themselves, "describes" for a text',
    mayBeQuoted: false,
  },
  {
    word: 'by the abstract, by a secondary account',
    pattern:
      /(?<!\b(?:not|given|shown|confirmed|reported|stated|supported|covered) )\bby (?:the abstract|an? (?:secondary|newspaper|news|practice|practitioner) (?:account|source|summary|report))\b/gi,
    reason: 'it is not how English says it',
    instead: 'write "according to the abstract"',
    mayBeQuoted: false,
  },
];

/** Fields that hold the words of others, by collection: searched-for words and bibliographic data. */
export const WORDS_OF_OTHERS: readonly { collection: string; field: RegExp; reason: string }[] = [
  { collection: 'glossary', field: /^(?:acronyms|aliases|searchKeys)\.\d+$/, reason: 'readers search for these words' },
  { collection: 'glossary', field: /^redirects\.\d+\.word$/, reason: 'readers search for these words and are led to better ones' },
  {
    collection: 'glossary',
    field: /^(?:asked\.\d+|alsoMeans\.\d+\.word)$/,
    reason: 'questions and words as readers type them; never shown as our text',
  },
  {
    collection: 'glossary',
    field: /^(?:confusedWith\.\d+\.term|related\.\d+|broader)$/,
    reason: 'ids of entries, drawn as their preferred term',
  },
  { collection: 'glossary', field: /^foreignKeys\./, reason: 'words of other languages; search keys, never shown' },
  ...['guidance', 'instruments', 'findings', 'gaps', 'references'].map((collection) => ({
    collection,
    field: /^asked(?:\.\d+|Sections\.)/,
    reason: 'questions as readers type them; never shown as our text',
  })),
  { collection: 'glossary', field: /^jurisdictions\.\d+\.wording$/, reason: 'the law is quoted as it stands' },
  { collection: 'changes', field: /^concerns\./, reason: 'ids of entries, drawn as their names' },
  { collection: 'references', field: /^csl\./, reason: 'titles and names are given as printed' },
  { collection: 'references', field: /^short$/, reason: 'names of organisations are given as they write them' },
];
