import { openForPrint } from '../components/open-for-print.ts';
import { startNarrowing } from './narrow-claims.ts';

const [group, heading, status, empty] = ['narrow-claims', 'narrow', 'narrow-status', 'narrow-empty'].map((id) =>
  document.getElementById(id),
);
const claims = [...document.querySelectorAll<HTMLElement>('.claim')];
if (group && heading && status && empty) startNarrowing({ group, heading, status, empty, claims });
openForPrint(document);
