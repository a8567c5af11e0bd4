/** The text of a page in sections. */
import { expect, test } from 'vitest';
import { sectionsOf } from '../../../src/portable/page-text.ts';

const PAGE = `<nav class="crumbs" data-pagefind-ignore><ol><li>Home</li></ol></nav><h1>A <i>page</i></h1><p>First&nbsp;words, 5&#38;6.<br>More</p>
<section class="claim" id="claim-1"><details><summary><h3 id="claim-1-title">Claim <b>one</b></h3></summary><p>Its text.</p>
<div data-pagefind-ignore><p>Not this <span>nor this</span>.</p></div><p>Its end.</p></details></section>
<script type="application/json">{"a":"no text"}</script><svg viewBox="0 0 1 1"><title>no text</title><rect width="1" /></svg>
<h2 id="last">Last</h2><p>The end</p>`;

test('sections begin at headings with an id; what search leaves out, scripts and pictures are no text', () => {
  expect(sectionsOf(PAGE)).toEqual([
    { id: '', title: '', text: 'A page First words, 5&6. More' },
    { id: 'claim-1-title', title: 'Claim one', text: 'Claim one Its text. Its end.' },
    { id: 'last', title: 'Last', text: 'Last The end' },
  ]);
});

test('one element alone can be read', () => {
  expect(sectionsOf(PAGE, 'claim-1')).toEqual([{ id: 'claim-1-title', title: 'Claim one', text: 'Claim one Its text. Its end.' }]);
});

test('an id that is not there gives nothing', () => {
  expect(sectionsOf(PAGE, 'claim-2')).toEqual([]);
});
