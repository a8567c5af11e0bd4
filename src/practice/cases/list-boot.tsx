/** Starts the list of practice cases, which marks those of an opened file. */
import { hydrate } from 'preact';
import { RunningMark } from '../../calculator/RunningMark.tsx';
import { CaseList } from './CaseList.tsx';

const element = document.querySelector('[data-case-list]');
const data = document.getElementById('case-list')?.textContent;
if (element && data)
  hydrate(
    <RunningMark>
      <CaseList {...JSON.parse(data)} />
    </RunningMark>,
    element,
  );
