import { useApp } from '../stores/stores-context';
import { useLook } from '../ui/use-look';

/** The theme and density that were chosen. */
export function useTheme(): void {
  const theme = useApp((state) => state.hello?.settings.theme ?? 'system');
  const density = useApp((state) => state.hello?.settings.density ?? 'comfortable');
  useLook({ theme, density });
}
