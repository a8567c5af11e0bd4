/** The colour scheme switch. `theme` is the only thing this site ever keeps in local storage. */

const keepInBrowser = (theme: string) => {
  try {
    if (theme) localStorage.setItem('theme', theme);
    else localStorage.removeItem('theme');
  } catch {
    // Storage refused: the choice holds for this page only.
  }
};

export function bindThemeSwitch(select: HTMLSelectElement | null, keep: (theme: string) => void = keepInBrowser): void {
  if (!select) return;
  select.value = document.documentElement.dataset['theme'] ?? '';
  select.addEventListener('change', () => {
    const theme = select.value;
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
    keep(theme);
  });
}
