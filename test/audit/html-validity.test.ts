/** Every page is valid HTML. `npm test` looks at one page of each kind and at all guidance. */
import { expect, test } from 'vitest';
import { builtFiles } from '../helpers/built-site.ts';
import { invalidHtml } from '../helpers/html-validity.ts';

test('every page is valid HTML', async () => {
  expect(await invalidHtml(builtFiles().filter((file) => file.endsWith('.html')))).toEqual([]);
});
