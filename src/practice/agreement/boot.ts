/** Starts the comparison of raters in its page. */
import { startAgreement } from './mount.tsx';

startAgreement();
