/** Starts the practice case of its page: the questions come first, the keys once they can be answered. */
import { bringCases, bringQuestions } from './bring-set.ts';
import type { CaseFace } from './keyed-case.ts';
import { mountPractice } from './mount.tsx';
import { nameInFrame } from './name-in-frame.ts';

const element = document.querySelector('[data-practice-page]');
const data = document.getElementById('practice-case')?.textContent;
if (element && data) void start(element, JSON.parse(data));

async function start(place: Element, { instrument, face, base }: { instrument: string; face: CaseFace; base: string }): Promise<void> {
  const load = async () => {
    const [{ cases }, script] = await Promise.all([bringCases(base, instrument), import('./practice-script.tsx')]);
    return { cases, script };
  };
  const { definition, context } = await bringQuestions(base, instrument);
  mountPractice(place, { definition, context, face, load, onShow: (shown) => showInFrame(shown, base) });
  // What a page without script shows in its place.
  document.getElementById('key')?.remove();
}

/** The address too names the case that is shown. */
function showInFrame(shown: CaseFace, base: string): void {
  history.replaceState(null, '', `${base.replace(/\/$/, '')}/practice/${shown.id}/`);
  nameInFrame(shown);
}
