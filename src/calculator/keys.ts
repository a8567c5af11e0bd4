/** Keys that choose an answer while its group has the focus: Y, N and U, and 0, 1 and 2 for ratings. */

const VALUES: Readonly<Record<string, string>> = { y: 'yes', n: 'no', u: 'unknown', 0: '0', 1: '1', 2: '2' };

/** Chooses the answer that belongs to the key. In a number field digits and letters are typed; only U, which is in no number, marks it as unknown. */
export function chooseByKey(form: HTMLFormElement, event: KeyboardEvent): void {
  const { target } = event;
  const value = VALUES[event.key.toLowerCase()];
  if (value === undefined || event.shiftKey || !(target instanceof HTMLInputElement)) return;
  const isRadio = target.type === 'radio';
  if (!isRadio && value !== 'unknown') return;
  const name = isRadio || target.type === 'checkbox' ? target.name : `${target.name}.unknown`;
  const control = [...form.elements].find(
    (each): each is HTMLInputElement => each instanceof HTMLInputElement && each.name === name && each.value === value,
  );
  if (!control) return;
  event.preventDefault();
  control.focus();
  if (!control.checked) control.click();
}
