/** Numbers and dates as readers see them. Proportions become percentages here and nowhere else. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A whole or decimal number with thousands separators and a true minus sign. */
export function formatNumber(value: number, decimals?: number): string {
  const [whole = '', fraction] = (decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A proportion as a percentage, without rounding what was published: 0.059 → 5.9%. */
export function formatPercent(proportion: number, decimals?: number): string {
  const percent = Number((proportion * 100).toPrecision(10));
  return `${formatNumber(percent, decimals)}%`;
}

const BELOW_THIS_TWO_DECIMALS = 0.01;

/** A share that was computed here: one decimal, two below 1%, none where it is exactly nothing or everything. */
export const computedPercent = (share: number): string =>
  formatPercent(share, share === 0 || share === 1 ? 0 : share < BELOW_THIS_TWO_DECIMALS ? 2 : 1);

/** A coefficient below 1 in the way of the field, without the leading zero: 0.728 → .728. */
export function formatCoefficient(value: number, decimals = Math.max(2, (String(value).split('.')[1] ?? '').length)): string {
  return formatNumber(value, decimals).replace(/^(−?)0\./, '$1.');
}

/** An ISO day in words: 2026-11-22 → 22 November 2026. */
export function formatDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Month and year of an ISO day: 2027-05-22 → May 2027. */
export function formatMonth(iso: string): string {
  const [year, month] = iso.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Words joined for a sentence: a, b and c. */
export function joinWords(words: readonly string[], last = 'and'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A count with its noun: 1 item, 2 items. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
