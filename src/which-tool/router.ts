/**
 * The router: the page holds every rule of every tool, each after its condition. This marks the rules that the facts decide on and hides
 * the rest. Plain DOM, because nothing is drawn here that the page does not hold already. Texts are set on whole elements, so that they
 * also arrive where a browser has translated the page and replaced its text nodes.
 */
import { announceIn } from '../components/use-announcement.ts';
import { watchPage } from '../components/watch-page.ts';
import { decide } from '../scoring/advise-from.ts';
import type { FactCondition } from '../scoring/instrument-schema.ts';
import { readFacts } from '../scoring/read-input.ts';
import type { CaseFacts, Verdict } from '../scoring/result.ts';
import { checkExclusion } from '../scoring/rules/decide.ts';
import { ROUTER_CLEARED, ROUTER_SAYS, VERDICT_LABELS } from './verdicts.ts';

/** What decides, without the words: those are in the page. */
export type RouterData = {
  profiles: { id: string; exclusions: { when: FactCondition[] }[]; advice: { when: FactCondition[]; verdict: Verdict }[] }[];
  groups: { id: string; title: string; when: FactCondition }[];
};

/** Takes over the form and the rules in an element of the page. From here on, what is shown follows the form. */
export function startRouter(root: HTMLElement, data: RouterData): void {
  const form = root.querySelector<HTMLFormElement>('form[data-router]');
  const advice = root.querySelector<HTMLElement>('[data-advice]');
  if (!form || !advice) return;
  const { say, sayAfterPause } = announceIn({ current: root.querySelector<HTMLElement>('[role="status"]') });

  const show = () => {
    const facts = chosenFacts(form);
    const verdicts = data.profiles.map((profile) => showProfile(advice, profile, facts));
    const refused = data.groups.filter(({ when }) => checkExclusion([when], readFacts(facts)) === 'holds');
    for (const group of data.groups)
      for (const part of advice.querySelectorAll<HTMLElement>(`[data-group="${group.id}"]`)) part.hidden = !refused.includes(group);
    const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
    if (Object.keys(facts).length === 0) say('');
    else
      sayAfterPause(
        ROUTER_SAYS(
          count('supported'),
          count('caution'),
          count('notSupported'),
          refused.map(({ title }) => title),
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
    say(ROUTER_CLEARED);
  };
  form.addEventListener('change', () => {
    stopWatch ??= watchPage({ warn: () => {}, relax: () => {}, clear: clearIdle }).stop;
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-action="clear"]')?.addEventListener('click', clear);
  addEventListener('pagehide', clear);
  // A browser may put back answers of an earlier visit after this script has run.
  addEventListener('pageshow', show);
  clear();
  root.querySelector('.not-running')?.remove();
  root.dataset['running'] = '';
  document.documentElement.dataset['running'] = '';
  form.inert = false;
}

const chosenFacts = (form: HTMLFormElement) =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name.replace('facts.', ''), String(value)])) as CaseFacts;

/** Shows the verdict on one tool and the rules that gave it. */
function showProfile(advice: HTMLElement, profile: RouterData['profiles'][number], facts: CaseFacts): Verdict {
  const { exclusions, rule, verdict, isSoftened } = decide(profile, facts);
  const item = advice.querySelector<HTMLElement>(`[data-advice-for="${profile.id}"]`);
  if (!item) return verdict;
  item.dataset['verdict'] = verdict;
  const label = item.querySelector('[data-verdict-label]');
  if (label) label.textContent = VERDICT_LABELS[verdict];
  const showOnly = (name: 'exclusion' | 'rule' | 'softened', isShown: (index: number) => boolean) => {
    for (const part of item.querySelectorAll<HTMLElement>(`[data-${name}]`)) part.hidden = !isShown(Number(part.dataset[name]));
  };
  showOnly('exclusion', (index) => exclusions.some((each) => each === profile.exclusions[index]));
  showOnly('rule', (index) => rule !== null && rule === profile.advice[index]);
  showOnly('softened', () => isSoftened);
  return verdict;
}
