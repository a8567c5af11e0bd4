/** Makes the cards from the glossary and the claims. Nothing on a card is written for it: every sentence is that of an entry. */
import { claimsOf, type Entries } from '../../content-model/entries.ts';
import { shortCitation } from '../../content-model/format-reference.ts';
import { CERTAINTY_LABELS, claimName, PLACE_LABELS, STATUS_LABELS, TOPIC_LABELS } from '../../content-model/labels.ts';
import { MARK_LABELS } from '../../content-model/marks.ts';
import type { Claim } from '../../content-model/schemas/finding.ts';
import { STATUSES } from '../../content-model/schemas/finding.ts';
import type { Term } from '../../content-model/schemas/glossary.ts';
import { wordsToAvoid } from '../../content-model/words-to-avoid.ts';
import type { Card } from './card.ts';
import { QUESTIONS } from './wording.ts';

/** Wrong answers beside a definition; the closest terms are the first that an entry names. */
const MOST_WRONG = 3;
/** Words to avoid on one card, where many share a reason. */
const MOST_WORDS = 3;

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
/** The headword without what stands in brackets behind it. */
const bare = ({ preferredTerm }: Pick<Term, 'preferredTerm'>) => preferredTerm.replace(/\s*\([^()]*\)$/, '');
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A definition must not give its own term away. */
export function withoutOwnName(term: Pick<Term, 'definition' | 'preferredTerm' | 'acronyms'>): string {
  const names = [bare(term), ...term.acronyms].sort((a, b) => b.length - a.length).map(escaped);
  return term.definition.replace(new RegExp(`(?<![\\p{L}\\d])(${names.join('|')})(?![\\p{L}\\d])`, 'giu'), '[this term]');
}

export function makeCards(entries: Entries): Card[] {
  const terms = [...entries.glossary];
  return [
    ...terms.flatMap((entry) => preferCards(entries, ...entry)),
    ...terms.map((entry) => defineCard(entries, ...entry)),
    ...terms.flatMap((entry) => confusedCards(entries, ...entry)),
    ...claimsOf(entries).flatMap(([id, claim]) => [statementCard(id, claim), sinceCard(entries, id, claim)]),
  ];
}

const required = (entries: Entries, id: string): Term => {
  const term = entries.glossary.get(id);
  if (!term) throw new TypeError(`makeCards: confusedWith must name a term, got ${id}`);
  return term;
};

const citation = (entries: Entries, id: string): string => {
  const reference = entries.references.get(id);
  if (!reference) throw new TypeError(`makeCards: a source must name a reference, got ${id}`);
  return shortCitation(reference);
};

const sourcesOf = (entries: Entries, ...terms: Term[]): string => {
  const cites = terms.flatMap(({ sources }) =>
    sources.map(({ ref, locator, mark }) =>
      [citation(entries, ref), locator, mark === 'primary' ? undefined : MARK_LABELS[mark]].filter(Boolean).join(', '),
    ),
  );
  return [...new Set(cites)].join('; ');
};

const ofTerm = (entries: Entries, id: string, term: Term) => ({
  theme: term.theme,
  name: term.preferredTerm,
  to: `/glossary/${id}/`,
  source: sourcesOf(entries, term),
});

/** A card for each reason not to use words; where the headword itself is to be avoided, one for it too. */
function preferCards(entries: Entries, id: string, term: Term): Card[] {
  const base = { deck: 'prefer' as const, ...ofTerm(entries, id, term) };
  const { avoid } = term;
  const rows = wordsToAvoid(term).map(({ words, reason }, index): Card => {
    const text = quoted(words.slice(0, MOST_WORDS));
    const one = { ...base, id: `prefer:${id}:${index + 1}`, name: `${text}: ${term.preferredTerm}`, text };
    return avoid === undefined
      ? { ...one, question: QUESTIONS.prefer, answer: term.preferredTerm, why: [reason] }
      : { ...one, question: QUESTIONS.avoid, answer: reason, why: [avoid] };
  });
  if (avoid === undefined) return rows;
  return [{ ...base, id: `prefer:${id}`, question: QUESTIONS.avoid, text: bare(term), answer: avoid, why: [] }, ...rows];
}

function defineCard(entries: Entries, id: string, term: Term): Card {
  const wrong = term.confusedWith
    .slice(0, MOST_WRONG)
    .map(({ term: other, difference }) => ({ label: required(entries, other).preferredTerm, difference }));
  return {
    ...ofTerm(entries, id, term),
    id: `define:${id}`,
    deck: 'define',
    question: QUESTIONS.define,
    text: withoutOwnName(term),
    // In the order of the alphabet, so that the place of an answer says nothing.
    options: [{ label: term.preferredTerm }, ...wrong].sort((a, b) => a.label.localeCompare(b.label, 'en-GB')),
    answer: term.preferredTerm,
    why: [],
  };
}

/** One card for each pair, at the term whose id comes first; it holds what both entries say of the difference. */
function confusedCards(entries: Entries, id: string, term: Term): Card[] {
  const named = new Set([
    ...term.confusedWith.map((other) => other.term),
    ...[...entries.glossary].filter(([, { confusedWith }]) => confusedWith.some((other) => other.term === id)).map(([other]) => other),
  ]);
  return [...named]
    .filter((other) => id < other)
    .map((otherId): Card => {
      const other = required(entries, otherId);
      const speaking = [
        { from: id, of: term, to: otherId },
        { from: otherId, of: other, to: id },
      ].flatMap(({ from, of, to }) =>
        of.confusedWith.filter((each) => each.term === to).map(({ difference }) => ({ from, of, difference })),
      );
      const [answer = '', ...why] = speaking.map(({ difference }) => difference);
      const pair = [term.preferredTerm, other.preferredTerm];
      return {
        ...ofTerm(entries, speaking[0]?.from ?? id, term),
        source: sourcesOf(entries, ...speaking.map(({ of }) => of)),
        id: `confused:${id}:${otherId}`,
        deck: 'confused',
        name: pair.join(' and '),
        question: QUESTIONS.confused,
        text: pair.join(' · '),
        answer,
        why: why.filter((text) => text !== answer),
      };
    });
}

const ofClaim = (id: string, claim: Claim) => ({
  theme: claim.topic,
  name: `${claimName(claim.number)}: ${claim.name}`,
  to: `/statement/#${id}`,
});

function statementCard(id: string, claim: Claim): Card {
  const note = claim.certaintyNote ? ` (${claim.certaintyNote})` : '';
  return {
    ...ofClaim(id, claim),
    id: `statement:${id}`,
    deck: 'statement',
    question: QUESTIONS.statement,
    text: `Claim ${claim.number}, ${TOPIC_LABELS[claim.topic]}: ${claim.name}`,
    answer: claim.paraphrase,
    why: [`About: ${claim.populationLabel}. In the statement ${CERTAINTY_LABELS[claim.certainty]}${note}.`],
    source: `ATSA position statement, April 2021, ${PLACE_LABELS[claim.place]}; in our words`,
  };
}

function sinceCard(entries: Entries, id: string, claim: Claim): Card {
  const { status, summary, studies } = claim.since2021;
  const works = studies.map((study) => {
    const finding = entries.findings.get(study);
    if (finding?.kind !== 'study') throw new TypeError(`makeCards: since2021.studies must name studies, got ${study}`);
    return citation(entries, finding.ref);
  });
  return {
    ...ofClaim(id, claim),
    id: `since:${id}`,
    deck: 'since',
    question: QUESTIONS.since,
    text: claim.paraphrase,
    options: STATUSES.map((each) => ({
      label: STATUS_LABELS[each].label,
      ...(each === status ? {} : { difference: `${STATUS_LABELS[each].meaning}.` }),
    })),
    answer: STATUS_LABELS[status].label,
    why: [`${STATUS_LABELS[status].label}: ${STATUS_LABELS[status].meaning}.`, summary],
    source: `our judgement${works.length > 0 ? `, from ${[...new Set(works)].join('; ')}` : ''}`,
  };
}
