/** Narrows the drawn results to one kind. The choice stays while the query is typed on, if the kind is still there. */
import { SEARCH } from './words.ts';

/** A shorter list is read quicker than it is narrowed. */
const FEWEST_RESULTS = 8;

/** True if the reader looks at one kind only. */
export const isNarrowed = (fieldset: HTMLFieldSetElement): boolean =>
  Boolean(fieldset.querySelector<HTMLInputElement>('input:checked')?.value);

/** Puts the filter into the first result that is shown, after its text, so that an answer is never pushed down by it. */
export function drawKinds(fieldset: HTMLFieldSetElement, list: HTMLOListElement): void {
  const place = fieldset.querySelector('.kinds');
  if (!place) return;
  const items = [...list.children].filter((item) => item instanceof HTMLElement);
  const counts = new Map<string, number>();
  for (const item of items) {
    const kind = item.dataset['kind'] ?? '';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const before = place.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  const chosen = counts.has(before) ? before : '';
  const show = (kind: string) => {
    const focused = document.activeElement;
    for (const item of items) item.hidden = kind !== '' && item.dataset['kind'] !== kind;
    if (!fieldset.hidden) items.find((item) => !item.hidden)?.append(fieldset);
    // An element that is moved loses the focus.
    if (focused instanceof HTMLElement && fieldset.contains(focused)) focused.focus();
  };
  fieldset.hidden = items.length < FEWEST_RESULTS || counts.size < 2;
  place.replaceChildren(
    drawToggle('', SEARCH.allKinds, items.length),
    ...[...counts].map(([kind, count]) => drawToggle(kind, kind, count)),
  );
  for (const radio of place.querySelectorAll('input')) {
    radio.checked = radio.value === chosen;
    radio.addEventListener('change', () => show(radio.value));
  }
  show(fieldset.hidden ? '' : chosen);
}

function drawToggle(value: string, name: string, count: number): HTMLLabelElement {
  const radio = document.createElement('input');
  Object.assign(radio, { type: 'radio', name: 'kind', value });
  const text = document.createElement('span');
  text.textContent = `${name} ${count}`;
  const label = document.createElement('label');
  label.append(radio, text);
  return label;
}
