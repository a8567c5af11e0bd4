/**
 * The first script of the file, the only one that is not packed. It runs in browsers that could not even read the other one, so that these
 * can be told; everywhere else it starts that one, which the policy allows by its hash.
 */
import { BLOCKS } from './contents.ts';
import { canInflate, inflate } from './inflate.ts';
import { OPENING } from './opening-words.ts';

const say = (words: string) => {
  const line = document.querySelector('p');
  if (line) line.textContent = words;
};

if (canInflate()) {
  inflate(document.getElementById(BLOCKS.script)?.textContent ?? '').then(
    (code) => {
      const script = document.createElement('script');
      script.textContent = code;
      document.body.appendChild(script);
    },
    () => say(OPENING.broken),
  );
} else say(OPENING.tooOld);
