/** Starts a calculator page: the form, and what opens and folds around it. */
import { openAddressed } from '../components/open-addressed.ts';
import { openSourceCards } from '../components/source-cards.ts';
import { foldRules } from './fold-rules.ts';
import { startCalculators } from './start.ts';

foldRules();
openSourceCards(document);
startCalculators();
openAddressed();
