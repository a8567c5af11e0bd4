/** Addresses behind the "#" of the file. */
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/portable/address.ts';

const HERE = { path: '/guidance/', query: '', anchor: 'top' };

describe('reading', () => {
  test.each([
    ['', '/', '', ''],
    ['#', '/', '', ''],
    ['#/', '/', '', ''],
    ['#/glossary/csem/', '/glossary/csem/', '', ''],
    ['#/glossary/csem', '/glossary/csem/', '', ''],
    ['#/statement/@claim-id', '/statement/', '', 'claim-id'],
    ['#/statement/#claim-id', '/statement/', '', 'claim-id'],
    ['#/search/?q=base%20rate', '/search/', 'q=base%20rate', ''],
    ['#/search/?q=a%40b', '/search/', 'q=a%40b', ''],
    ['#/statement/?topic=law&status=open@claim-id', '/statement/', 'topic=law&status=open', 'claim-id'],
    ['#/calculators/cport/@item-a%20b', '/calculators/cport/', '', 'item-a b'],
    ['#/no-escape/%E0%A4%A/', '/no-escape/%E0%A4%A/', '', ''],
  ])('%s', (hash, path, query, anchor) => {
    expect(readAddress(hash, HERE)).toEqual({ path, query, anchor });
  });

  test('what does not begin with "#/" is a place on the page that is open', () => {
    expect(readAddress('#main', { path: '/search/', query: 'q=iioc', anchor: '' })).toEqual({
      path: '/search/',
      query: 'q=iioc',
      anchor: 'main',
    });
  });
});

test.each(['#/', '#/glossary/csem/', '#/statement/@claim-id', '#/search/?q=base%20rate', '#/statement/?topic=law@claim-id'])(
  '%s is written as it was read',
  (hash) => {
    expect(writeAddress(readAddress(hash, HERE))).toBe(hash);
  },
);

test.each(['/a?b/', '/a#b/', '/a@b/', '/100%/', '/%3F/', '/glossary/csem/'])('the path %s is read as it was written', (path) => {
  const address = { path, query: '', anchor: 'x@y' };
  expect(readAddress(writeAddress(address), HERE)).toEqual(address);
});
