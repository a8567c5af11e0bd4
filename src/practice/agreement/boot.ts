/** Starts the comparison of raters in its page. */
import { mountCompare } from './mount.tsx';

const element = document.querySelector('[data-compare-raters]');
if (element) mountCompare(element);
