/** A card of the practice of words, and the decks that cards come in. */

export const DECKS = ['prefer', 'define', 'confused', 'statement', 'since'] as const;
export type Deck = (typeof DECKS)[number];

export type Option = {
  label: string;
  /** How it differs from the answer, as the glossary has it. The answer itself has none. */
  difference?: string;
};

export type Card = {
  /** Deck and entry: "define:csem". Stays the same between builds. */
  id: string;
  deck: Deck;
  /** Theme of the term, or topic of the claim: cards are mixed evenly by it. */
  theme: string;
  /** How the card is named in the list of what was missed. */
  name: string;
  /** Path of its entry, without base. */
  to: string;
  question: string;
  /** What the question is about: a definition, a word, a claim. */
  text: string;
  /** Answers to choose among. Without them a reader answers aloud, looks, and says whether it was known. */
  options?: readonly Option[];
  /** The answer in a few words, or in a sentence; with options the label of one of them. */
  answer: string;
  /** The reason, a sentence or two each. */
  why: readonly string[];
  /** The works it rests on, in their short forms. */
  source: string;
};
