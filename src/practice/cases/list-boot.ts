/** Starts the list of practice cases, which marks those of an opened file. */
import { bringCases, bringQuestions } from './bring-set.ts';
import { startCaseList } from './mount-list.tsx';

startCaseList(({ base }) => ({
  base,
  bring: async (instrument) => {
    const [{ definition }, { cases }] = await Promise.all([bringQuestions(base, instrument), bringCases(base, instrument)]);
    return { definition, cases };
  },
}));
