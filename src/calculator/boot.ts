/** Starts every calculator of a page from the data beside it. */
import { mount } from './mount.tsx';

for (const element of document.querySelectorAll('[data-calculator]')) {
  const data = document.getElementById(`data-${element.getAttribute('data-calculator')}`)?.textContent;
  if (data) {
    const { definition, context } = JSON.parse(data);
    mount(element, definition, context);
  }
}
