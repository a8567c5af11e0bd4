/** Words of the router, and the groups for which no validated tool exists. */
import type { Gap } from '../content-model/schemas/gap.ts';
import { joinWords } from '../phrases.ts';
import type { FactCondition, GateQuestion } from '../scoring/instrument-schema.ts';

export const ROUTER = {
  factsTitle: 'What is known about the case',
  allTools: 'All tools',
  factsHelp:
    'Each may be unknown or left out. Nothing that you enter is stored or sent. A calculator asks again for the facts that it needs.',
  resultTitle: 'Tools for this case',
  untouched: 'Answer what you know. Nothing is judged yet.',
  statementSaid: 'The statement (April 2021)',
  since: 'Since then',
  gapMap: 'What is known and what is not: the gap map',
  clear: 'Clear everything',
  openCalculator: 'Open calculator',
  profile: 'Profile',
  sources: 'Sources',
  notScored: 'Described in its profile; not scored here.',
  withoutScript: 'Without it you can read the rules: they are all on this page, each after the facts that it depends on.',
  rulesHelp:
    'For each tool, the first line whose facts are all true decides, and an exclusion comes before any of them. If sex or age is unknown, “fits this case” becomes “with caution”.',
  otherwise: 'otherwise',
} as const;

type NoToolGroup = { id: string; title: string; when: FactCondition; text: string; claim: string; gapRow: Gap['row'] };

/** Groups without a validated tool; the claim says what the statement says of them and what has happened since. */
export const NO_TOOL_GROUPS: readonly NoToolGroup[] = [
  {
    id: 'women',
    title: 'Women',
    when: { field: 'sex', is: ['female'] },
    text: 'We found no validated tool for women who have committed Internet-facilitated sexual offences. Norms for men do not apply to them. Write a clinical formulation, and state its limits.',
    claim: 'gap-women',
    gapRow: 'women',
  },
  {
    id: 'juveniles',
    title: 'People under 18',
    when: { field: 'ageGroup', is: ['under18'] },
    text: 'We found no instrument validated for young people who offended only online, and adult tools and percentages do not apply to them. There are youth tools of structured judgement, and practice guidance on the technology-assisted behaviour of boys aged 12 to 18; neither has been shown to predict risk in this group.',
    claim: 'gap-juveniles',
    gapRow: 'juveniles',
  },
  {
    id: 'image-sharing',
    title: 'Non-consensual sharing of images of adults',
    when: { field: 'imageSharing', is: ['yes'] },
    text: 'We found no validated tool for the risk of sharing images again. A tool for other sexual offences says nothing about this behaviour. Where a partner or former partner is the victim, assess the partner violence too.',
    claim: 'gap-ncii-risk',
    gapRow: 'ncii',
  },
  {
    id: 'sextortion',
    title: 'Sextortion',
    when: { field: 'sextortion', is: ['yes'] },
    text: 'We found no validated tool for the risk of sextortion. A tool for other sexual offences says nothing about this behaviour.',
    claim: 'gap-sextortion-risk',
    gapRow: 'sextortion',
  },
];

/** Conditions of a rule in words: "CSEM offence: convicted; contact sexual offence: yes". */
export function conditionText(when: readonly FactCondition[], questions: readonly GateQuestion[]): string {
  if (when.length === 0) return ROUTER.otherwise;
  return when
    .map(({ field, is }) => {
      const question = questions.find((each) => each.field === field);
      const answers = is.map((value) => question?.options.find((option) => option.value === value)?.label.toLowerCase() ?? value);
      return `${question?.name ?? field}: ${joinWords(answers, 'or')}`;
    })
    .join('; ');
}
