import { expect, test } from 'vitest';
import { citationHtml } from '../../../src/components/citation-html.ts';

const DOI = 'https://doi.org/10.1000/182';

test('the DOI becomes a link that sends no referrer', () => {
  expect(citationHtml(`Doe, J. (2020). Title. <i>Journal</i>. ${DOI}`)).toBe(
    `Doe, J. (2020). Title. <i>Journal</i>. <a href="${DOI}" rel="external noreferrer" referrerpolicy="no-referrer">${DOI}</a>`,
  );
});

test.each([
  ['Doe, J., &amp; Roe, R. (2020). Title.', '<a href="/x/">Doe, J., &amp; Roe, R. (2020)</a>. Title.'],
  ['Doe, J. (n.d.). Title (2nd ed.).', '<a href="/x/">Doe, J. (n.d.)</a>. Title (2nd ed.).'],
  ['A title (Act 5). (2019, May 2).', '<a href="/x/">A title (Act 5). (2019, May 2)</a>.'],
])('authors and year of "%s" lead to our page', (apa, html) => {
  expect(citationHtml(apa, '/x/')).toBe(html);
});
