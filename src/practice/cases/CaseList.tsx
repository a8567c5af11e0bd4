import { useRef, useState } from 'preact/hooks';
import { IdleWatch } from '../../components/IdleWatch.tsx';
import { IDLE } from '../../components/idle-words.ts';
import { useAnnouncement } from '../../components/use-announcement.ts';
import { useLeaving } from '../../components/use-leaving.ts';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { CaseFace, KeyedCase } from './keyed-case.ts';
import type { Review } from './missed-rules.ts';
import { OpenProgress } from './OpenProgress.tsx';
import type { PracticeScript } from './practice-script.tsx';
import { DIFFICULTY, PRACTICE } from './words.ts';

export type CaseGroup = { id: string; title: string; population: string; cases: readonly Omit<CaseFace, 'vignette'>[] };
export type CaseListProps = {
  groups: readonly CaseGroup[];
  base: string;
  /** Brings what an instrument asks, and its cases with their keys. */
  bring: (instrument: string) => Promise<{ definition: InstrumentDefinition; cases: readonly KeyedCase[] }>;
};
/** `round` counts the files: what is told of one is drawn anew for the next. */
type Opened = { round: number; script: PracticeScript; done: ReadonlySet<string>; reviews: ReadonlyMap<string, Review> };

/** The cases by instrument. An opened file marks those that are in it, and tells which rules were missed. */
export function CaseList({ groups, base, bring }: CaseListProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { region, say } = useAnnouncement();
  /** Counts files and clearings: a file that arrives after a clearing comes too late. */
  const round = useRef(0);
  const forget = (message = '') => {
    round.current += 1;
    setOpened(null);
    say(message);
  };
  useLeaving(false, forget);
  const open = async (text: string) => {
    round.current += 1;
    const now = round.current;
    try {
      const script = await import('./practice-script.tsx');
      const progress = script.readProgress(text);
      if (!progress) return say(PRACTICE.notAFile);
      const done = new Set(progress.cases.map(({ id }) => id));
      const reviews = await Promise.all(
        groups
          .filter(({ cases }) => cases.some(({ id }) => done.has(id)))
          .map(async ({ id }): Promise<[string, Review]> => {
            const { definition, cases } = await bring(id);
            return [id, script.missedRules(definition, cases, progress)];
          }),
      );
      if (now !== round.current) return;
      setOpened({ round: now, script, done, reviews: new Map(reviews) });
      say(PRACTICE.opened(progress.cases.length));
    } catch {
      say(PRACTICE.lost);
    }
  };
  return (
    <>
      <div class="needs-script not-print measure">
        <OpenProgress onText={open} onUnread={() => say(PRACTICE.notAFile)} />
        <p class="help">{PRACTICE.listHelp}</p>
        <p role="status" ref={region} />
        <IdleWatch isActive={opened !== null} onClear={() => forget(IDLE.cleared)} />
      </div>
      {groups.map(({ id, title, population, cases }) => {
        const review = opened?.reviews.get(id);
        return (
          <section key={`${id} ${review ? opened?.round : ''}`} aria-labelledby={`cases-${id}`}>
            <h2 id={`cases-${id}`}>{title}</h2>
            <p class="quiet">For {population}.</p>
            {opened && review && <opened.script.MissedRules review={review} of={cases.length} />}
            <ul class="list cases">
              {cases.map((each) => (
                <li key={each.id}>
                  <a href={`${base}practice/${each.id}/`}>{each.title}</a>{' '}
                  <span class="small quiet">
                    {DIFFICULTY[each.difficulty]}
                    {opened?.done.has(each.id) && ` · ${PRACTICE.done}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
