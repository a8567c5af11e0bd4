/** Words of the evidence-gap map: rows, columns, and the scale with what each word means. */
import type { Gap } from './schemas/gap.ts';

export const GAP_ROW_LABELS: Record<Gap['row'], string> = {
  'csem-exclusive-men': 'CSEM-exclusive men',
  'dual-men': 'Men with CSEM and contact offences',
  'luring-men': 'Men with luring or solicitation offences',
  women: 'Women',
  juveniles: 'Young people under 18',
  ncii: 'Non-consensual image sharing',
  sextortion: 'Sextortion',
};

export const GAP_COLUMN_LABELS: Record<Gap['column'], { label: string; question: string }> = {
  prevalence: { label: 'Prevalence', question: 'how common it is' },
  characteristics: { label: 'Types and features', question: 'who does it, and in which ways' },
  'static-risk': { label: 'Static risk', question: 'whether a static tool predicts reoffending' },
  'dynamic-risk': { label: 'Dynamic risk', question: 'whether a dynamic tool or feature predicts reoffending' },
  spj: { label: 'Structured judgement', question: 'whether structured professional judgements predict reoffending' },
  'treatment-outcome': { label: 'Treatment outcome', question: 'what treatment changes' },
  'treatment-needs': { label: 'Treatment needs', question: 'what treatment should address' },
  supervision: { label: 'Supervision', question: 'breaches, and what supervision and management help' },
};

export const GAP_LEVEL_LABELS: Record<Gap['now']['level'], { label: string; meaning: string }> = {
  'not-addressed': { label: 'not addressed', meaning: 'the statement is silent' },
  none: { label: 'none', meaning: 'no study that answers the question: the statement knows of none, or we identified none' },
  speculative: { label: 'speculative', meaning: 'a view without a study behind it' },
  'very-limited': { label: 'very limited', meaning: 'a single small study, or work that bears on the question from a distance only' },
  preliminary: { label: 'preliminary', meaning: 'first studies, few of them repeated or controlled' },
  some: { label: 'some', meaning: 'several studies, with gaps or differences that matter' },
  established: { label: 'established', meaning: 'several sound studies that agree on the main point' },
};

/** Name of a cell: its file and its anchor on the map. */
export const gapCellId = ({ row, column }: Pick<Gap, 'row' | 'column'>): string => `${row}-${column}`;

/** "established (for surveys of victims)". */
export const gapStatusText = ({ level, qualifier }: Gap['now']): string =>
  `${GAP_LEVEL_LABELS[level].label}${qualifier === undefined ? '' : ` (${qualifier})`}`;

export const GAP_CAVEAT =
  'Not a systematic review: what we identified by the day of the check, mostly from abstracts. Nothing found is not proof that nothing exists, and says nothing about risk.';
