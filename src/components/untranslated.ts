/** As `ref` of an element whose numbers or code no translation may touch. Preact sets `translate` as a property, where "no" would mean yes. */
export const untranslated = (element: Element | null): void => element?.setAttribute('translate', 'no');
