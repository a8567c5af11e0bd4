import { evaluate } from 'satteri';
import { describe, expect, test } from 'vitest';
import { collectMentions, readMentions } from '../../../src/content-model/mentions.ts';

const NOTHING = { figures: [], claims: [], terms: [], cites: [] };

describe('what a text draws', () => {
  test('is every component that draws by id, once, in order of first use', () => {
    const text = `
<Voice who="statement">

<Figure id="demo-b" /> of <N id="demo-a" /> <Claim id="demo-claim" show="paraphrase" /> and <Figure id="demo-b" as="people" />.

</Voice>

<Term id="demo-term">a made-up term</Term> <Cite id="demo-2020" narrative />

<PeopleGrid figures={["demo-c", 'demo-d']} outOf={1000} title="Made up" />
<IntervalPlot figures={["demo-e"]} title="A > B" />
<WorkedExample figures={["demo-f"]} sensitivity={0.7} specificity={0.7} title="Made up" />
`;
    expect(readMentions(text)).toEqual({
      figures: ['demo-b', 'demo-a', 'demo-c', 'demo-d', 'demo-e', 'demo-f'],
      claims: ['demo-claim'],
      terms: ['demo-term'],
      cites: ['demo-2020'],
    });
  });

  test('is nothing where there are only words and markup', () => {
    expect(readMentions('Only words, and <b>markup</b>.')).toEqual(NOTHING);
  });

  test.each([
    ['a comment', '{/* <Figure id="demo-a" /> */}'],
    ['a comment over several lines', 'Text.\n\n{/*\n<Figure id="demo-a" />\n\n<Cite id="demo-2020" />\n*/}\n\nText.'],
    ['code', 'Write `<Figure id="demo-a" />`.'],
    ['a block of code', '```\n<Figure id="demo-a" />\n```'],
    ['an attribute', '<Voice who="note" title="<Figure id=\'demo-a\' />">\n\nText.\n\n</Voice>'],
  ])('is not what is written in %s', (_, text) => {
    expect(readMentions(text)).toEqual(NOTHING);
  });

  test.each([
    `<Figure id="demo-a" />`,
    `<Figure id='demo-a' />`,
    `<Figure id={'demo-a'} />`,
    `<Figure id={ "demo-a" } />`,
    `<Figure\n  as="people"\n  id="demo-a"\n/>`,
    `- one\n- <Figure id="demo-a" />`,
    `| a | b |\n| - | - |\n| <Figure id="demo-a" /> | c |`,
    `**<Figure id="demo-a" />**`,
    `## A heading with <Figure id="demo-a" />`,
    `<InBrief>\n\n<Term id="demo-term"><Figure id="demo-a" /></Term>\n\n</InBrief>`,
  ])('is seen however it is written: %s', (text) => {
    expect(readMentions(text).figures).toEqual(['demo-a']);
  });

  test.each(['<Figure id={example} />', '<Figure id={`demo-a`} />', '<PeopleGrid figures={[first]} />', '<Figure id={["a", 1]} />'])(
    'an id that is not written out is an error: %s',
    (text) => {
      expect(() => readMentions(text)).toThrow(/(?:id|figures) must be written out in quotation marks, got \{/);
    },
  );

  test('text that is no MDX is an error', () => {
    expect(() => readMentions('<Voice who="note">\n\nno end')).toThrow();
  });
});

describe('components are told', () => {
  /** Name and attributes of every component that a compiled text draws. */
  function drawn(text: string): [name: string, props: Record<string, unknown>][] {
    const calls: [string, Record<string, unknown>][] = [];
    const components = Object.fromEntries(['Figure', 'N', 'Voice', 'PeopleGrid', 'WorkedExample', 'Term'].map((name) => [name, name]));
    const jsx = (type: unknown, { children: _children, ...props }: Record<string, unknown>) => {
      if (typeof type === 'function') return type(props);
      if (typeof type === 'string' && type in components) calls.push([type, props]);
      return type;
    };
    const { default: Content } = evaluate(text, {
      Fragment: 'fragment',
      jsx: jsx as never,
      jsxs: jsx as never,
      hastPlugins: [collectMentions],
      data: { astro: { frontmatter: {} } },
    }) as { default: (props: object) => unknown };
    Content({ components });
    return calls;
  }

  test('the number of their footnote, by the order of figures on the page', () => {
    const text =
      '<Figure id="demo-b" /> <N id={"demo-a"} />\n\n<PeopleGrid figures={["demo-c"]} />\n\n<Figure id="demo-d" as="people" /> <N id="demo-b" />';
    expect(drawn(text).filter(([name]) => name !== 'PeopleGrid')).toEqual([
      ['Figure', { id: 'demo-b', footnote: '1' }],
      ['N', { id: 'demo-a', footnote: '2' }],
      ['Figure', { id: 'demo-d', as: 'people', footnote: '4' }],
      ['N', { id: 'demo-b', footnote: '1' }],
    ]);
  });

  test('the figures that a voice draws in its text, each once', () => {
    const text =
      '<Voice who="later">\n\n<Figure id="demo-b" />, <Term id="t">of <N id="demo-a" /></Term>, <N id="demo-b" />.\n\n<PeopleGrid figures={["demo-c"]} />\n\n<WorkedExample figures={["demo-d"]} />\n\n{/* <Figure id="demo-e" /> */}\n\n</Voice>\n\n<Voice who="note">\n\nWords.\n\n</Voice>';
    expect(drawn(text).filter(([name]) => name === 'Voice')).toEqual([
      ['Voice', { who: 'later', figures: 'demo-b demo-a demo-d' }],
      ['Voice', { who: 'note', figures: '' }],
    ]);
  });
});
