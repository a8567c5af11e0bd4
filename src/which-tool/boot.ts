/**
 * The router: the page holds every rule of every tool; this marks those that the facts decide on and hides the rest. Plain DOM,
 * because nothing is drawn here that the page does not hold already.
 */
import { decide } from '../scoring/advise-from.ts';
import type { FactCondition } from '../scoring/instrument-schema.ts';
import { readFacts } from '../scoring/read-input.ts';
import type { CaseFacts, Verdict } from '../scoring/result.ts';
import { checkExclusion } from '../scoring/rules/decide.ts';
import { ROUTER_SAYS, VERDICT_LABELS } from './verdicts.ts';

/** What decides, without the words: those stand in the page. */
export type RouterData = {
  profiles: { id: string; exclusions: { when: FactCondition[] }[]; advice: { when: FactCondition[]; verdict: Verdict }[] }[];
  groups: { id: string; title: string; when: FactCondition }[];
};

const ANNOUNCE_AFTER_MILLISECONDS = 900;

function start(form: HTMLFormElement, data: RouterData): void {
  const part = (selector: string) => document.querySelector<HTMLElement>(selector);
  const status = part('#router-status');
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    const facts = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name.replace('facts.', ''), String(value)]),
    ) as CaseFacts;
    const verdicts = data.profiles.map((profile) => {
      const { exclusions, rule, verdict, isSoftened } = decide(profile, facts);
      const item = part(`[data-advice-for="${profile.id}"]`);
      if (!item) return verdict;
      item.dataset['verdict'] = verdict;
      const label = item.querySelector('[data-verdict-label]');
      if (label) label.textContent = VERDICT_LABELS[verdict];
      for (const each of item.querySelectorAll<HTMLElement>('[data-exclusion]')) {
        const own = profile.exclusions[Number(each.dataset['exclusion'])];
        each.hidden = own === undefined || !exclusions.includes(own);
      }
      for (const each of item.querySelectorAll<HTMLElement>('[data-rule]'))
        each.hidden = rule === null || profile.advice[Number(each.dataset['rule'])] !== rule;
      for (const each of item.querySelectorAll<HTMLElement>('[data-softened]')) each.hidden = !isSoftened;
      return verdict;
    });
    const refused = data.groups.filter(({ when }) => checkExclusion([when], readFacts(facts)) === 'holds');
    for (const { id } of data.groups) part(`[data-group="${id}"]`)?.toggleAttribute('hidden', !refused.some((group) => group.id === id));
    clearTimeout(timer);
    const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
    if (Object.keys(facts).length > 0 && status)
      timer = setTimeout(() => {
        status.textContent = ROUTER_SAYS(
          count('supported'),
          count('caution'),
          count('notSupported'),
          refused.map(({ title }) => title),
        );
      }, ANNOUNCE_AFTER_MILLISECONDS);
  };
  const clear = () => {
    form.reset();
    show();
  };
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-action="clear"]')?.addEventListener('click', clear);
  addEventListener('pagehide', clear);
  show();
}

const form = document.querySelector<HTMLFormElement>('form[data-router]');
const data = document.getElementById('data-router')?.textContent;
if (form && data) start(form, JSON.parse(data));
