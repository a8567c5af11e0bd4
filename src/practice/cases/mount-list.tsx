/** Starts the list of practice cases in a page, with or without Astro around it. */
import { hydrate, render } from 'preact';
import { RunningMark } from '../../calculator/RunningMark.tsx';
import { CaseList, type CaseListProps } from './CaseList.tsx';

type Data = Pick<CaseListProps, 'groups' | 'base'>;

/**
 * Takes over the list that the page holds, where it holds one.
 *
 * @param around - base path and the way to the cases, from what the page says
 * @returns takes the list away again; undefined where there is none
 */
export function startCaseList(around: (data: Data) => Omit<CaseListProps, 'groups'>): (() => void) | undefined {
  const element = document.querySelector('[data-case-list]');
  const text = document.getElementById('case-list')?.textContent;
  if (!element || !text) return undefined;
  const data = JSON.parse(text) as Data;
  hydrate(
    <RunningMark>
      <CaseList groups={data.groups} {...around(data)} />
    </RunningMark>,
    element,
  );
  return () => render(null, element);
}
