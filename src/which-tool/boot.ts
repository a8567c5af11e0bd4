import { openForPrint } from '../components/open-for-print.ts';
import { startRouter } from './router.ts';

const root = document.querySelector<HTMLElement>('[data-which-tool]');
const data = document.getElementById('data-router')?.textContent;
if (root && data) startRouter(root, JSON.parse(data));
if (root) openForPrint(root);
