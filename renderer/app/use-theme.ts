import { useEffect } from 'react';
import { useApp } from '../stores/stores-context';

const DARK = '(prefers-color-scheme: dark)';

/** Puts the chosen theme and density on the document, and follows the system where that was chosen. */
export function useTheme(): void {
  const theme = useApp((state) => state.hello?.settings.theme ?? 'system');
  const density = useApp((state) => state.hello?.settings.density ?? 'comfortable');

  useEffect(() => {
    const system = window.matchMedia(DARK);
    const show = () => {
      const isDark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    show();
    system.addEventListener('change', show);
    return () => {
      system.removeEventListener('change', show);
    };
  }, [theme]);

  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
}
