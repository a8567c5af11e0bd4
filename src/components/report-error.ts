/** Prepares the text of an error report to copy. Sends nothing: there is no form, so that Enter cannot put the text into the address. */

export function startErrorReport(): void {
  const report = document.querySelector<HTMLElement>('#error-report');
  if (!report) return;
  const field = <T extends Element>(selector: string) => report.querySelector(selector) as T;
  const text = field<HTMLTextAreaElement>('[name="text"]');
  const value = (name: string) => field<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`).value.trim();
  const compose = () => {
    text.value = `IFSO Guide, build ${text.dataset['build']}\nPage or figure: ${value('where') || '(not given)'}\nWhat is wrong: ${value('what') || '(not given)'}\n`;
  };
  report.addEventListener('input', compose);
  field<HTMLButtonElement>('button').addEventListener('click', async () => {
    const status = field<HTMLElement>('[role="status"]');
    try {
      await navigator.clipboard.writeText(text.value);
      status.textContent = 'Copied.';
    } catch {
      text.select();
      status.textContent = 'Your browser does not let this page copy. The text is selected: press Ctrl+C, or Command+C.';
    }
  });
  compose();
}
