import { expect, test } from 'vitest';
import { mentionsOf } from '../../../src/content-model/mentions.ts';

test('every component that draws by id is found, once, in order of first use', () => {
  const text = `
<Voice who="statement">

<Figure id="demo-b" /> of <N id="demo-a" /> <Claim id="demo-claim" show="paraphrase" /> and <Figure id="demo-b" as="people" />.

</Voice>

<Term id="demo-term">a made-up term</Term> <Cite id="demo-2020" narrative />

<PeopleGrid figures={["demo-c", 'demo-d']} outOf={1000} title="Made up" />
<IntervalPlot figures={["demo-e"]} title="A > B" />
<WorkedExample figures={["demo-f"]} sensitivity={0.7} specificity={0.7} title="Made up" />
`;
  expect(mentionsOf(text)).toEqual({
    figures: ['demo-b', 'demo-a', 'demo-c', 'demo-d', 'demo-e', 'demo-f'],
    claims: ['demo-claim'],
    terms: ['demo-term'],
    cites: ['demo-2020'],
  });
});

test('text without components mentions nothing', () => {
  expect(mentionsOf('Only words, and <b>markup</b>.')).toEqual({ figures: [], claims: [], terms: [], cites: [] });
});
