/** Mistakes that circulate, by kind. Nobody is named: the point is to catch the mistake. */
export const MISTAKES: readonly { id: string; title: string; rule: string }[] = [
  {
    id: 'blank-as-no',
    title: 'A blank taken for "no"',
    rule: 'A blank item is missing. The outcome is incomplete, with the range that is still possible.',
  },
  {
    id: 'unknown-as-no',
    title: '"Unknown" taken for "no"',
    rule: 'An unknown item is missing like a blank one, unless the rules give "unknown" points of its own.',
  },
  {
    id: 'prorating',
    title: 'Prorating',
    rule: 'A total with missing items is not scaled up. No prorating rule was found for any of the six.',
  },
  { id: 'text-as-number', title: 'Text read as a number', rule: 'On number items "35" is not a number; on ratings "1" is not an option.' },
  {
    id: 'scored-although-excluded',
    title: 'A score for someone the tool is not for',
    rule: 'Facts that exclude give a reason and no number.',
  },
  { id: 'unknown-fact-excludes', title: 'An unknown fact taken as an exclusion', rule: 'Absent or unknown facts never exclude.' },
  {
    id: 'age-edge',
    title: 'An age moved across an edge',
    rule: 'Ages are compared as they are: 35 counts as "35 or younger"; 39.99 is not rounded up to 40.',
  },
  {
    id: 'level-where-none',
    title: 'A level where none is published',
    rule: 'The developers of CPORT and CASIC publish no levels, so the band is null for every total.',
  },
  {
    id: 'casic-total-as-level',
    title: 'A CASIC total used as a level or as points',
    rule: 'CASIC stands in for one yes/no item: 3 or more gives 1 point, whatever the total.',
  },
  { id: 'casic-overrides', title: 'CASIC put in place of a direct answer', rule: 'CASIC is used only while the item is missing.' },
  {
    id: 'casic-gap-as-no',
    title: 'A gap in CASIC decided too early',
    rule: 'The item is 0 only if 3 can no longer be reached, and 1 as soon as 3 are known; in between it stays missing.',
  },
  {
    id: 'charges-plus-convictions',
    title: 'Charges added to convictions',
    rule: 'Charges and convictions are scored apart, and the higher number of points counts once.',
  },
  {
    id: 'other-level-edges',
    title: 'Level edges from elsewhere',
    rule: 'The edges are those of the scheme named in the file; other edges circulate, older ones included.',
  },
  {
    id: 'not-applicable-as-missing',
    title: '"Not applicable" taken for missing',
    rule: 'Not applicable gives 0 points on the one item that allows it, and the total is not scaled.',
  },
  {
    id: 'stranger-unknown-as-yes',
    title: 'An unknown stranger victim scored as "yes"',
    rule: 'Unknown gives 0 points on DC-SRP (an earlier version gave 2) and is missing on Static-99R.',
  },
  { id: 'percent-for-fraction', title: 'Percent instead of a fraction', rule: 'Probabilities run from 0 to 1: 1.54% is 0.0154.' },
  { id: 'formula-at-zero', title: 'The formula used at a total of 0', rule: 'A DC-SRP total of 0 returns 0.' },
  { id: 'images-earn-points', title: 'Image sanctions given points on DC-SRP', rule: 'They are counted for the checks and earn none.' },
  { id: 'age-formula-unbounded', title: 'The age formula used outside its bounds', rule: 'Below 18 is 14 points, 60 and above 0.' },
  { id: 'reduction-below-lowest', title: 'The five-year reduction taken below the lowest band', rule: 'Low stays Low.' },
  {
    id: 'reduction-too-easily',
    title: 'The five-year reduction given without all four conditions',
    rule: 'Not in custody and each of three periods 5 years or more; what is unknown does not count as met.',
  },
  { id: 'reduction-changes-probability', title: 'The probability lowered with the band', rule: 'The reduction changes the band only.' },
  {
    id: 'sanctions-do-not-add-up',
    title: 'Counts that contradict each other, scored all the same',
    rule: 'More sexual sanctions than sanctions, or none at all, is an inconsistency to resolve first.',
  },
  {
    id: 'very-high-for-iic',
    title: '"Very high" on IIC-SRP',
    rule: 'The highest band is High: a first build of the service named the bands one step too high and was corrected.',
  },
  { id: 'rows-added-up', title: 'IIC-SRP rows added up', rule: 'The first row that fits decides alone.' },
];
