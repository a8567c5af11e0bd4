/**
 * Reading ease of every guidance page and profile (Flesch; higher is easier, 60 to 70 is plain English), and its length.
 * Usage: npm run reading [-- folder of another content, to compare]
 */
import { flesch } from 'flesch';
import { syllable } from 'syllable';
import { loadContent } from '../content-model/load-content.ts';
import { listTexts } from '../content-model/texts.ts';

const WORD = /[\p{L}][\p{L}’'-]*/gu;

const rows = loadContent(process.argv[2])
  .files.filter(({ body }) => body.trim() !== '')
  .map((file) => {
    const text = listTexts(file)
      .filter(({ field }) => field === 'text' || field === 'lede')
      .map((each) => each.text.replace(/^#+ (.*)$/gm, '$1.').replace(/^[-*] (.*[^.])$/gm, '$1.'))
      .join('\n');
    const words = text.match(WORD) ?? [];
    const sentences = text.split(/[.!?:](?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length;
    const ease = flesch({ sentence: sentences, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) });
    return { path: file.path, ease, words: words.length, perSentence: words.length / sentences };
  })
  .sort((a, b) => a.ease - b.ease);

console.log('ease  words  words a sentence');
for (const { path, ease, words, perSentence } of rows)
  console.log(`${ease.toFixed(0).padStart(4)}  ${String(words).padStart(5)}  ${perSentence.toFixed(1).padStart(5)}  ${path}`);
const mean = rows.reduce((sum, { ease }) => sum + ease, 0) / rows.length;
console.log(`${rows.length} pages, mean ${mean.toFixed(0)}`);
