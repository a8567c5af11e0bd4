/** What brings pages to life: each part looks for its own place on the page that has been opened, and does nothing where there is none. */
import { foldRules } from '../calculator/fold-rules.ts';
import { startCalculators } from '../calculator/start.ts';
import { startBuildCheck } from '../changes/start.ts';
import { startErrorReport } from '../components/report-error.ts';
import { baseRate } from '../explorers/BaseRate.tsx';
import { interval } from '../explorers/Interval.tsx';
import { takeOver } from '../explorers/take-over.tsx';
import type { PageScope } from '../page-scope.ts';
import { startAgreement } from '../practice/agreement/mount.tsx';
import type { Search } from '../search/find.ts';
import { bindSearchPage } from '../search/search-page.ts';
import { startLedger } from '../statement/start.ts';
import { startWhichTool } from '../which-tool/start.ts';
import { BASE } from './address.ts';
import type { OpenedGuide } from './open-guide.ts';
import { startPracticeCase, startPracticeList } from './practice.ts';
import { bindSearchBoxes } from './search-boxes.ts';
import { tellOfCards } from './tell-of-cards.ts';

/** What a part may need besides its page. */
export type Around = {
  search: Search;
  /** The line that every print carries. */
  printLine: string;
  guide: OpenedGuide;
};
type Mount = (page: PageScope, around: Around) => void;

export const MOUNTS: readonly Mount[] = [
  (page, { printLine }) => startCalculators(page, { base: BASE, edition: printLine }),
  foldRules,
  startWhichTool,
  (page) => takeOver(baseRate, page),
  (page) => takeOver(interval, page),
  startLedger,
  startErrorReport,
  startBuildCheck,
  startAgreement,
  startPracticeCase,
  startPracticeList,
  tellOfCards,
  ({ ended }, { search }) => bindSearchBoxes(document.querySelector('main') ?? document, search, ended),
  (page, { search }) => {
    if (document.querySelector('#search-form')) bindSearchPage(search, BASE, page);
  },
];
