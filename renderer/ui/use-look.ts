import { useEffect } from 'react';

const DARK = '(prefers-color-scheme: dark)';

type Look = { readonly theme: 'system' | 'light' | 'dark'; readonly density: 'comfortable' | 'compact' };

/** Puts theme and density on the document, and follows the system where that was chosen. */
export function useLook({ theme, density }: Look): void {
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
