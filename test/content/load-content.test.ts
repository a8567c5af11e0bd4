import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../src/content-model/content-files.ts';
import { loadContent } from '../../src/content-model/load-content.ts';

const { entries, files } = loadContent();

describe('the content that the rules look at', () => {
  for (const collection of COLLECTIONS)
    test(`has ${collection}`, () => {
      expect(entries[collection].size).toBeGreaterThan(0);
    });

  test('has an entry for every file', () => {
    const sizes = COLLECTIONS.map((collection) => entries[collection].size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(files.length);
  });

  test('gives the line on which the text of a page begins', () => {
    const page = loadContent('test/fixtures/content/schema/pass').files.find(({ id }) => id === 'demo-page');
    expect({ bodyLine: page?.bodyLine, body: page?.body }).toEqual({ bodyLine: 10, body: '\nMade up.\n' });
  });
});
