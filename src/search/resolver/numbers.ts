/** Numbers that a text gives, each in one form: shares as percentages ("4.6%", "one in four" → "25%", "half" → "50%"), others as they are. Pure. */

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `(?:\\d+(?:\\.\\d+)?|${WORDS.join('|')})`;
const PARTS: Record<string, number> = { half: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, tenth: 10 };

const RATIO = new RegExp(`\\b(${NUMBER}) (?:in|out of)(?: every)? (${NUMBER})\\b`, 'g');
const PERCENT = new RegExp(`(?<![\\d.])(${NUMBER}) ?(?:%|per ?cent\\b)`, 'g');
const PART = new RegExp(`\\b(?:(${NUMBER}) )?(${Object.keys(PARTS).join('|')})\\b`, 'g');
const DECIMAL = /(?<![\w.])(\d*\.\d+)(?![\w.%])/g;
const COUNT = /(?<![\w.-])(\d{3,})(?![\w.%-])/g;
const YEAR = /^(?:19|20)\d\d$/;

const numberOf = (number: string): number => (WORDS.includes(number) ? WORDS.indexOf(number) + 1 : Number(number));
const share = (part: number): string => `${Math.round(part * 1000) / 10}%`;

/** Takes the numbers out of a text. Years, and whole numbers below 100, belong to names and stay. */
export function readNumbers(text: string): { numbers: string[]; rest: string } {
  const numbers = new Set<string>();
  const take = (form: string): string => {
    numbers.add(form);
    return ' ';
  };
  const rest = text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(RATIO, (_, few: string, of: string) => take(share(numberOf(few) / numberOf(of))))
    .replace(PERCENT, (_, number: string) => take(`${numberOf(number)}%`))
    .replace(PART, (_, few: string | undefined, part: string) => take(share(numberOf(few ?? 'one') / (PARTS[part] ?? 1))))
    .replace(DECIMAL, (_, number: string) => take(String(Number(number))))
    .replace(COUNT, (number: string) => (YEAR.test(number) ? number : take(number)));
  return { numbers: [...numbers], rest };
}
