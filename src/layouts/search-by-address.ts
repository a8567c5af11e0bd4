/**
 * The search box of pages where a case can be entered. Their policy lets no form be sent, so Enter and the link beside the box go to
 * the search page as any link does. Results as you type are off there, because they would have to be fetched.
 */
export function searchByAddress(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const link = form.querySelector('a');
  if (!input) return;
  const address = () => {
    const query = input.value.trim();
    return `${form.dataset['goesTo']}${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`;
  };
  input.addEventListener('input', () => {
    if (link) link.href = address();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    location.assign(address());
  });
}
