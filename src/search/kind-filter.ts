/** Narrows the drawn results to one kind. The choice stays while the query is typed on, if the kind is still there. */
import { SEARCH } from './words.ts';

export function drawKinds(fieldset: HTMLFieldSetElement, list: HTMLOListElement): void {
  const place = fieldset.querySelector('.choices');
  if (!place) return;
  const items = [...list.children].filter((item) => item instanceof HTMLElement);
  const kinds = [...new Set(items.map((item) => item.dataset['kind'] ?? ''))].filter(Boolean);
  const before = place.querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  const chosen = kinds.includes(before) ? before : '';
  const show = (kind: string) => {
    for (const item of items) item.hidden = kind !== '' && item.dataset['kind'] !== kind;
  };
  fieldset.hidden = kinds.length < 2;
  place.replaceChildren(
    ...['', ...kinds].map((kind) => {
      const radio = document.createElement('input');
      Object.assign(radio, { type: 'radio', name: 'kind', value: kind, checked: kind === chosen });
      radio.addEventListener('change', () => show(kind));
      const label = document.createElement('label');
      label.append(radio, kind || SEARCH.allKinds);
      return label;
    }),
  );
  show(chosen);
}
