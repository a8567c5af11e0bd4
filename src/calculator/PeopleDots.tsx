import { IconArray } from '../components/IconArray.tsx';
import type { PerPeople } from '../scoring/interpret.ts';

/** An icon array of 100 people; larger crowds are left to the words. */
export function PeopleDots({ people: { count, outOf, formulaReturnsZero }, id }: { people: PerPeople; id: string }) {
  if (outOf !== 100 || formulaReturnsZero) return null;
  return <IconArray id={id} label={`${count} of 100`} marked={count} people={100} columns={20} />;
}
