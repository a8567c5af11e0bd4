/** Numbers and dates as readers see them. Proportions become percentages here and nowhere else. */
import type { NaturalFrequency } from './stats/natural-frequency.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A whole or decimal number with thousands separators and a true minus sign; never in powers of ten, and no minus before a zero. */
export function formatNumber(value: number, decimals?: number): string {
  const digits = decimals === undefined ? plainDigits(Math.abs(value)) : plainDigits(Number(Math.abs(value).toFixed(decimals)));
  const [whole = '', fraction = ''] = digits.split('.');
  const padded = fraction.padEnd(decimals ?? 0, '0');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${padded === '' ? '' : `.${padded}`}`;
  return value < 0 && /[1-9]/.test(grouped) ? `−${grouped}` : grouped;
}

/** The digits of a number of 0 or more, written out: `String(1e-7)` is "1e-7". */
function plainDigits(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return digits;
  const [whole = '', fraction = ''] = digits.split('.');
  const places = Number(exponent);
  return places < 0 ? `0.${'0'.repeat(-places - 1)}${whole}${fraction}` : whole + fraction.padEnd(places, '0');
}

/**
 * A proportion as a percentage, without rounding what was published: 0.059 → 5.9%. With `decimals` it is rounded, and what is
 * neither nothing nor everything never reads so: "under 0.01%", "over 99.99%".
 */
export function formatPercent(proportion: number, decimals?: number): string {
  const percent = Number((proportion * 100).toPrecision(10));
  if (decimals === undefined) return percent === 100 && proportion < 1 ? 'over 99.9%' : `${formatNumber(percent)}%`;
  if (proportion === 0 || proportion === 1) return `${percent}%`;
  const rounded = Number(percent.toFixed(decimals));
  const smallest = 10 ** -decimals;
  if (rounded === 0 && proportion > 0) return `under ${formatNumber(smallest, decimals)}%`;
  if (rounded === 100 && proportion < 1) return `over ${formatNumber(100 - smallest, decimals)}%`;
  return `${formatNumber(percent, decimals)}%`;
}

const BELOW_THIS_TWO_DECIMALS = 0.01;
/** Digits beyond these change nothing that anyone reads, and computed limits do not hold more. */
const MOST_DECIMALS = 9;

/** A share that was computed here: one decimal, two below 1%, none where it is exactly nothing or everything. */
export const computedPercent = (share: number): string => formatPercent(share, share < BELOW_THIS_TWO_DECIMALS ? 2 : 1);

/** Both limits of a computed interval, with as many decimals as it takes to tell them apart. */
export function computedLimits({ lower, upper }: { lower: number; upper: number }): [lower: string, upper: string] {
  const limits: [string, string] = [computedPercent(lower), computedPercent(upper)];
  for (let decimals = 2; limits[0] === limits[1] && lower !== upper && decimals <= MOST_DECIMALS; decimals += 1) {
    limits[0] = formatPercent(lower, decimals);
    limits[1] = formatPercent(upper, decimals);
  }
  return limits;
}

/** People out of a crowd: "6 of 100", "fewer than 1 of 1,000,000". */
export function formatPeople({ count, outOf, bound }: NaturalFrequency): string {
  const told = { fewerThanOne: 'fewer than 1', moreThanAllButOne: `more than ${formatNumber(outOf - 1)}` };
  return `${bound === undefined ? formatNumber(count) : told[bound]} of ${formatNumber(outOf)}`;
}

/** What people did, with the other side of it: "About 6 of 100 did, 94 did not". Exact where it is nobody or everybody. */
export function didText(people: NaturalFrequency): string {
  const { count, outOf, bound } = people;
  const told = formatPeople(people);
  if (bound !== undefined) return `${told.charAt(0).toUpperCase()}${told.slice(1)} did`;
  const about = count === 0 || count === outOf ? '' : 'About ';
  return `${about}${told} did, ${formatNumber(outOf - count)} did not`;
}

/** A percentile in words: "64th percentile", "percentile 1.3". */
export function formatPercentile(value: number): string {
  if (!Number.isInteger(value)) return `percentile ${formatNumber(value)}`;
  const isTeen = value % 100 >= 11 && value % 100 <= 13;
  return `${formatNumber(value)}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'} percentile`;
}

/** A coefficient below 1 in the way of the field, without the leading zero: 0.728 → .728. */
export function formatCoefficient(value: number, decimals?: number): string {
  const published = plainDigits(Math.abs(value)).split('.')[1]?.length ?? 0;
  return formatNumber(value, decimals ?? Math.max(2, published)).replace(/^(−?)0\./, '$1.');
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
