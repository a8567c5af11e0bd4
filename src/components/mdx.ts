/** The components that MDX texts may use, without imports. */
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Figure from './Figure.astro';
import InBrief from './InBrief.astro';
import IntervalPlot from './IntervalPlot.astro';
import N from './N.astro';
import NotSaid from './NotSaid.astro';
import NumberPicture from './numbers/NumberPicture.astro';
import PeopleGrid from './PeopleGrid.astro';
import ScrollTable from './ScrollTable.astro';
import SiteLink from './SiteLink.astro';
import Term from './Term.astro';
import Voice from './Voice.astro';
import WorkedExample from './WorkedExample.astro';

export const mdxComponents = {
  table: ScrollTable,
  a: SiteLink,
  Cite,
  Claim,
  Figure,
  InBrief,
  IntervalPlot,
  N,
  NotSaid,
  NumberPicture,
  PeopleGrid,
  Term,
  Voice,
  WorkedExample,
};
