const KEPT = 'hoi-xa-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

const kept = () => {
  const value = localStorage.getItem(KEPT);
  return value === 'dark' || value === 'light' ? value : null;
};
const current = () => kept() ?? (dark.matches ? 'dark' : 'light');

/** Light or dark: as the system says, until the visitor chooses. */
export function createTheme(onChange) {
  const apply = () => {
    document.documentElement.dataset.theme = current();
    onChange?.(current());
  };
  dark.addEventListener('change', apply);
  apply();
  return {
    current,
    turn() {
      const wanted = current() === 'dark' ? 'light' : 'dark';
      if (wanted === (dark.matches ? 'dark' : 'light')) localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, wanted);
      apply();
    },
  };
}
