/** The list of sources at the foot of a page is what the page draws; the page of a source says who draws on it. */
import type { HtmlElement } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { instruments } from '../../src/scoring/index.ts';
import { refsOf } from '../../src/scoring/refs.ts';
import { attribute, builtPages } from '../helpers/built-site.ts';

const pages = builtPages();
const targetsOn = (file: string) => {
  const page = pages.find((each) => each.file === file);
  return new Set(page?.root.querySelectorAll('a').map((link) => attribute(link, 'href')));
};

test('every figure and term that is listed is drawn on the page', () => {
  const listed = pages.flatMap(({ file, root }) => {
    const targets = new Set(root.querySelectorAll('a').map((link) => attribute(link, 'href')));
    return root.querySelectorAll('.sources [id]').map((item) => {
      const id = attribute(item, 'id') ?? '';
      // A work is listed because it is cited, or for the figures below it, which are looked at themselves.
      const isDrawn = targets.has(`#${id}`) || (item.is('p') && (item.parent?.querySelectorAll('ol > li').length ?? 0) > 0);
      return { id: `${file}: ${id}`, isDrawn };
    });
  });
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter(({ isDrawn }) => !isDrawn).map(({ id }) => id)).toEqual([]);
});

test('figures in prose are numbered as the list of sources numbers them', () => {
  let compared = 0;
  for (const { file, root } of pages) {
    const numbers = new Map(
      root.querySelectorAll('.sources ol > li').map((item) => [`#${attribute(item, 'id')}`, attribute(item, 'value')]),
    );
    const shown = root.querySelectorAll('a.fig[data-figure]').flatMap((link) => {
      const number = link.querySelector('sup')?.textContent.replace(/\D/g, '');
      return number ? [{ number, expected: numbers.get(attribute(link, 'href') ?? '') }] : [];
    });
    compared += shown.length;
    expect(
      shown.filter(({ number, expected }) => number !== expected),
      file,
    ).toEqual([]);
  }
  expect(compared).toBeGreaterThan(100);
});

test('a work is listed once a page, with every figure that the page takes from it', () => {
  for (const { file, root } of pages) {
    const works = root.querySelectorAll('.sources [data-work]').map((work) => ({
      id: attribute(work.querySelector('p') as HtmlElement, 'id'),
      refs: work.querySelectorAll('ol > li .fig').map((link) => /references\/([^/]+)\//.exec(attribute(link, 'href') ?? '')?.[1]),
    }));
    expect(new Set(works.map(({ id }) => id)).size, file).toBe(works.length);
    expect(
      works.filter(({ id, refs }) => refs.some((ref) => `work-${ref}` !== id)),
      file,
    ).toEqual([]);
  }
});

describe('what rests on a reference', () => {
  for (const definition of instruments)
    test(`names the ${definition.title} calculator for each work that its definition cites`, () => {
      const refs = refsOf(definition);
      expect(refs.length).toBeGreaterThan(0);
      expect(refs.filter((ref) => !targetsOn(`references/${ref}/index.html`).has(`/calculators/${definition.id}/`))).toEqual([]);
    });

  test('names the explorers and the router', () => {
    expect(targetsOn('references/weber-2025/index.html')).toContain('/calculators/base-rate/');
    // The figures of the two explorers: content/findings/studies, baskurt-sexual and cport-val-sexual.
    expect(targetsOn('references/baskurt-2025/index.html')).toContain('/calculators/base-rate/');
    expect(targetsOn('references/eke-2019/index.html')).toContain('/calculators/interval/');
    expect(targetsOn('glossary/base-rate/index.html')).toContain('/calculators/interval/');
    expect(targetsOn('references/moj-2026/index.html')).toContain('/calculators/which-tool/');
  });
});
