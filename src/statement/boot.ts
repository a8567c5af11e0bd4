import { startNarrowing } from './narrow-claims.ts';

const group = document.querySelector<HTMLElement>('#narrow-claims');
const status = document.querySelector<HTMLElement>('#narrow-status');
if (group && status) startNarrowing(group, status, [...document.querySelectorAll<HTMLElement>('.claim')]);
