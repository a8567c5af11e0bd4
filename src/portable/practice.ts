/** Practice cases inside the file: what the site brings in modules is at hand, and is opened when a case is shown. */
import type { CalculatorContext } from '../calculator/context.ts';
import type { PageScope } from '../page-scope.ts';
import { mountPractice } from '../practice/cases/mount.tsx';
import { startCaseList } from '../practice/cases/mount-list.tsx';
import { nameInFrame } from '../practice/cases/name-in-frame.ts';
import * as script from '../practice/cases/practice-script.tsx';
import { withoutNorms } from '../practice/cases/without-norms.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import { BASE } from './address.ts';
import type { OpenedGuide } from './open-guide.ts';

type Questions = { definition: InstrumentDefinition; context: CalculatorContext };
type Around = { guide: OpenedGuide; printLine: string };

/** What an instrument asks, from the page of its calculator. @throws Error if the file has none */
function questionsOf({ guide, printLine }: Around, instrument: string): Questions {
  const page = guide.pageAt(`/calculators/${instrument}/`);
  const template = document.createElement('template');
  template.innerHTML = page ? guide.htmlAt(guide.contents.pages.indexOf(page)) : '';
  const data = template.content.querySelector(`[id="data-${instrument}"]`)?.textContent;
  if (!data) throw new Error(`practice: the calculator ${instrument} must be in the file, got none`);
  const { definition, context } = JSON.parse(data) as Questions;
  return { definition: withoutNorms(definition), context: { ...context, base: BASE, edition: printLine } };
}

/** Starts the case of the page that is open. The next case takes its place there; the address stays that of the page. */
export function startPracticeCase(page: PageScope, around: Around): void {
  const element = document.querySelector('[data-practice-page]');
  const { instrument, practice } = element?.querySelector('form')?.dataset ?? {};
  if (!element || !instrument) return;
  void around.guide.cases().then((sets) => {
    const cases = sets[instrument] ?? [];
    const face = cases.find(({ id }) => id === practice);
    if (!face || page.ended?.aborted) return;
    const load = () => Promise.resolve({ cases, script });
    const unmount = mountPractice(element, { ...questionsOf(around, instrument), face, load, onShow: nameInFrame });
    page.ended?.addEventListener('abort', unmount);
  });
}

/** Starts the list of cases, which marks those of an opened file. */
export function startPracticeList(page: PageScope, around: Around): void {
  const unmount = startCaseList(() => ({
    base: BASE,
    bring: async (instrument) => ({
      definition: questionsOf(around, instrument).definition,
      cases: (await around.guide.cases())[instrument] ?? [],
    }),
  }));
  if (unmount) page.ended?.addEventListener('abort', unmount);
}
