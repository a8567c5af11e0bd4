/**
 * The router: the page holds every rule of every tool, each after its condition. This moves the tools into three groups by verdict, and
 * shows only the rules that decide. Plain DOM, because nothing is drawn here that the page does not hold already. Texts are set on whole
 * elements, so that they also arrive where a browser has translated the page and replaced its text nodes.
 */
import { IDLE } from '../components/idle-words.ts';
import { announceIn } from '../components/use-announcement.ts';
import { watchPage } from '../components/watch-page.ts';
import { type PageScope, SITE_PAGE } from '../page-scope.ts';
import { decide } from '../scoring/advise-from.ts';
import type { FactCondition } from '../scoring/instrument-schema.ts';
import { readFacts } from '../scoring/read-input.ts';
import type { CaseFacts, Verdict } from '../scoring/result.ts';
import { checkExclusion } from '../scoring/rules/decide.ts';
import { inShort, routerSays, VERDICTS } from './verdicts.ts';

/** What decides, without the words: those are in the page. */
export type RouterData = {
  profiles: {
    id: string;
    title: string;
    exclusions: { when: FactCondition[] }[];
    advice: { when: FactCondition[]; verdict: Verdict }[];
  }[];
  groups: { id: string; title: string; when: FactCondition }[];
};
type Profile = RouterData['profiles'][number];
/** By the id of a tool; none while nothing has been answered. */
type Verdicts = ReadonlyMap<string, Verdict>;

/** Takes over the form and the rules in an element of the page. From here on, what is shown follows the form, until the page ends. */
export function startRouter(root: HTMLElement, data: RouterData, { ended }: Pick<PageScope, 'ended'> = SITE_PAGE): void {
  const form = root.querySelector<HTMLFormElement>('form[data-router]');
  const advice = root.querySelector<HTMLElement>('[data-advice]');
  if (!form || !advice) return;
  const region = { current: root.querySelector<HTMLElement>('[role="status"]') };
  const { say, sayAfterPause } = announceIn(region);
  let verdicts: Verdicts = new Map();
  /** What a listener has heard last. */
  let heard = verdicts;

  const show = () => {
    const facts = chosenFacts(form);
    const isAnswered = Object.keys(facts).length > 0;
    if (region.current?.textContent !== '') heard = verdicts;
    verdicts = new Map(
      data.profiles.flatMap((profile) => {
        const verdict = showProfile(advice, profile, isAnswered ? facts : null);
        return verdict ? [[profile.id, verdict]] : [];
      }),
    );
    placeTools(advice, data.profiles, verdicts);
    const refused = data.groups.filter(({ when }) => checkExclusion([when], readFacts(facts)) === 'holds');
    for (const group of data.groups)
      for (const part of advice.querySelectorAll<HTMLElement>(`[data-group="${group.id}"]`)) part.hidden = !refused.includes(group);
    const counts = countVerdicts(verdicts);
    showCounts(root, counts, isAnswered);
    if (!isAnswered) {
      heard = verdicts;
      say('');
      return;
    }
    const moved = data.profiles.flatMap(({ id, title }) => {
      const verdict = verdicts.get(id);
      return verdict && heard.has(id) && heard.get(id) !== verdict ? [{ title, verdict }] : [];
    });
    sayAfterPause(
      routerSays(
        counts,
        refused.map(({ title }) => title),
        moved,
      ),
    );
  };
  let stopWatch: (() => void) | undefined;
  const clear = () => {
    stopWatch?.();
    stopWatch = undefined;
    form.reset();
    show();
  };
  const clearIdle = () => {
    clear();
    say(IDLE.cleared);
  };
  form.addEventListener('change', () => {
    stopWatch ??= watchPage({ warn: () => {}, relax: () => {}, clear: clearIdle }).stop;
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-action="clear"]')?.addEventListener('click', clear);
  addEventListener('pagehide', clear, { signal: ended });
  // A browser may put back answers of an earlier visit after this script has run.
  addEventListener('pageshow', show, { signal: ended });
  clear();
  root.querySelector('.not-running')?.remove();
  root.dataset['running'] = '';
  document.documentElement.dataset['running'] = '';
  ended.addEventListener('abort', () => {
    clear();
    delete document.documentElement.dataset['running'];
  });
  form.inert = false;
}

const chosenFacts = (form: HTMLFormElement) =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name.replace('facts.', ''), String(value)])) as CaseFacts;

function countVerdicts(verdicts: Verdicts): Record<Verdict, number> {
  const all = [...verdicts.values()];
  const count = (verdict: Verdict) => all.filter((each) => each === verdict).length;
  return { supported: count('supported'), caution: count('caution'), notSupported: count('notSupported') };
}

/** The bar of a phone and the number beside the name of each group; before the first answer neither is there. */
function showCounts(root: HTMLElement, counts: Record<Verdict, number>, isAnswered: boolean): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-untouched]')) part.hidden = isAnswered;
  for (const bar of root.querySelectorAll<HTMLElement>('[data-in-short]')) {
    bar.hidden = !isAnswered;
    const text = bar.querySelector('a');
    if (text) text.textContent = inShort(counts);
  }
  for (const verdict of VERDICTS) {
    const count = root.querySelector(`[data-group-of="${verdict}"] [data-count]`);
    if (count) count.textContent = String(counts[verdict]);
  }
}

/**
 * Moves each tool into the group of its verdict, in the order of the page; before the first answer all are in one list. A tool that is in
 * its place already stays untouched, and the focus stays where it is.
 */
function placeTools(advice: HTMLElement, profiles: readonly Profile[], verdicts: Verdicts): void {
  const focused = document.activeElement;
  for (const verdict of [undefined, ...VERDICTS]) {
    const group = advice.querySelector<HTMLElement>(`[data-group-of="${verdict ?? 'unjudged'}"]`);
    const list = group?.querySelector('ul');
    const tools = profiles
      .filter(({ id }) => verdicts.get(id) === verdict)
      .flatMap(({ id }) => advice.querySelector<HTMLElement>(`[data-advice-for="${id}"]`) ?? []);
    for (const [index, tool] of tools.entries())
      if (list && list.children[index] !== tool) list.insertBefore(tool, list.children[index] ?? null);
    if (group) group.hidden = tools.length === 0;
  }
  if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus({ preventScroll: true });
}

/** Shows the rules that gave the verdict on one tool. Without any answer nothing is judged, and no rule is shown. */
function showProfile(advice: HTMLElement, profile: Profile, facts: CaseFacts | null): Verdict | undefined {
  const item = advice.querySelector<HTMLElement>(`[data-advice-for="${profile.id}"]`);
  const decision = facts && decide(profile, facts);
  if (!item) return decision?.verdict;
  if (decision) item.dataset['verdict'] = decision.verdict;
  else delete item.dataset['verdict'];
  const showOnly = (name: 'exclusion' | 'rule' | 'softened' | 'about' | 'sources', isShown: (index: number) => boolean) => {
    for (const part of item.querySelectorAll<HTMLElement>(`[data-${name}]`)) part.hidden = !isShown(Number(part.dataset[name]));
  };
  showOnly('exclusion', (index) => decision?.exclusions.some((each) => each === profile.exclusions[index]) ?? false);
  showOnly('rule', (index) => decision !== null && decision.rule !== null && decision.rule === profile.advice[index]);
  showOnly('softened', () => decision?.isSoftened ?? false);
  showOnly('about', () => decision === null);
  showOnly('sources', () => decision !== null);
  return decision?.verdict;
}
