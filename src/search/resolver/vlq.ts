/** Whole numbers from 0 as text: base 64 in groups of five bits, as in source maps (https://tc39.es/ecma426/#sec-base64-vlq), without a sign. Pure. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const GROUP = 32;

export function writeNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= GROUP; rest = Math.floor(rest / GROUP)) text += DIGITS.charAt(GROUP + (rest % GROUP));
    text += DIGITS.charAt(rest);
  }
  return text;
}

export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let unit = 1;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    number += (digit % GROUP) * unit;
    unit *= GROUP;
    if (digit < GROUP) {
      numbers.push(number);
      number = 0;
      unit = 1;
    }
  }
  return numbers;
}
