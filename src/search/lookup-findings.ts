/** What the resolver knows of claims and of the cells of the gap map. Runs when the site is built. */
import { claimsOf, type Entries } from '../content-model/entries.ts';
import { figureText } from '../content-model/figure-text.ts';
import { GAP_COLUMN_LABELS, GAP_ROW_LABELS, gapCellId, gapStatusText } from '../content-model/gap-labels.ts';
import { claimName, STATUS_LABELS, TOPIC_LABELS } from '../content-model/labels.ts';
import type { FigureEntry } from '../content-model/schemas/figure.ts';
import type { Claim } from '../content-model/schemas/finding.ts';
import type { Gap } from '../content-model/schemas/gap.ts';
import { type Described, described } from './resolver/build-lookup.ts';
import { emptyEntry } from './resolver/entry.ts';
import { readNumbers } from './resolver/numbers.ts';

export const claimTitle = ({ number, paraphrase }: Claim): string => {
  const name = claimName(number);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${paraphrase}`;
};

export const gapTitle = ({ row, column }: Pick<Gap, 'row' | 'column'>): string =>
  `${GAP_ROW_LABELS[row]}: ${GAP_COLUMN_LABELS[column].label.toLowerCase()}`;

/** Numbers that figures and texts give, with sizes of samples. */
export function numbersOf(figures: readonly FigureEntry[], texts: readonly string[] = []): string {
  const given = [...figures.map((figure) => `${figureText(figure)} ${figure.sample.n ?? ''}`), ...texts];
  return [...new Set(given.flatMap((text) => readNumbers(text).numbers))].join(' ');
}

/** What rows and columns of the gap map are called in a question. */
const ROW_WORDS: Record<Gap['row'], string[]> = {
  'csem-exclusive-men': ['CSEM-exclusive', 'image-only'],
  'dual-men': ['dual offenders', 'CSEM and contact'],
  'luring-men': ['luring', 'grooming', 'solicitation'],
  women: ['women'],
  juveniles: ['juveniles'],
  ncii: ['image sharing', 'revenge porn'],
  sextortion: ['sextortion'],
};
const COLUMN_WORDS: Record<Gap['column'], string[]> = {
  prevalence: ['prevalence', 'common'],
  characteristics: ['characteristics', 'types'],
  'static-risk': ['static risk', 'static tool'],
  'dynamic-risk': ['dynamic risk', 'dynamic tool'],
  spj: ['SPJ', 'structured judgement'],
  'treatment-outcome': ['treatment outcome', 'treatment'],
  'treatment-needs': ['treatment needs', 'needs'],
  supervision: ['supervision'],
};

/** Plain words that a question has for a row and for a column. */
const ROW_SPOKEN: Record<Gap['row'], string> = {
  'csem-exclusive-men': 'only looked at images, viewers, never touched a child',
  'dual-men': 'both images and contact offences',
  'luring-men': 'solicit children, chat online, groom',
  women: 'female',
  juveniles: 'teenagers, young people, under 18, boys',
  ncii: 'shared intimate images, nudes of an ex partner',
  sextortion: 'blackmail, threats',
};
const COLUMN_SPOKEN: Record<Gap['column'], string> = {
  prevalence: 'how many, numbers',
  characteristics: 'what are they like, profile, differ',
  'static-risk': 'validated risk tool, actuarial, reoffending score',
  'dynamic-risk': 'changeable risk factors, needs over time',
  spj: 'professional judgement',
  'treatment-outcome': 'does therapy work, results, programme, effective',
  'treatment-needs': 'what do they need in therapy, targets',
  supervision: 'probation, conditions, monitoring, parole',
};

export const findingEntries = (entries: Entries): Described[] => [
  ...claimsOf(entries).map(([id, claim]) =>
    described(
      {
        ...emptyEntry('Claim', `statement/#${id}`, claimTitle(claim)),
        aliases: [claimName(claim.number), id],
        line: `Since 2021: ${STATUS_LABELS[claim.since2021.status].label.toLowerCase()}.`,
        numbers: numbersOf(claim.figures, [claim.paraphrase, ...(claim.asked ?? [])]),
      },
      {
        asked: claim.asked ?? [],
        text: `${claim.populationLabel} ${TOPIC_LABELS[claim.topic]} ${claim.figures.map(figureText).join(' ')} ${claim.since2021.summary}`,
      },
    ),
  ),
  ...[...entries.gaps.values()].map((gap) => {
    const entry = emptyEntry('Gap map', `gaps/#${gapCellId(gap)}`, gapTitle(gap));
    return described(
      {
        ...entry,
        line: `Evidence in 2021: ${gapStatusText(gap.in2021)}; now: ${gapStatusText(gap.now)}.`,
        aliases: ROW_WORDS[gap.row].flatMap((row) => COLUMN_WORDS[gap.column].map((column) => `${row} ${column}`)),
      },
      {
        asked: gap.asked ?? [],
        text: `${GAP_COLUMN_LABELS[gap.column].question} ${ROW_SPOKEN[gap.row]} ${COLUMN_SPOKEN[gap.column]} ${gap.note}`,
      },
    );
  }),
];
