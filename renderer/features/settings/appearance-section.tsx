import type { AppSettings } from '../../../shared/settings/app-settings';
import { failureText } from '../../lib/failure-text';
import { useHello, useStores } from '../../stores/stores-context';
import { Segmented } from '../../ui/segmented';
import { Section } from '../../ui/section';

const THEMES = [
  { value: 'system', text: 'As the system' },
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
] as const;
const STREAKS = [
  { value: 'hidden', text: 'Off' },
  { value: 'shown', text: 'Count days in a row' },
] as const;
const DENSITIES = [
  { value: 'comfortable', text: 'Comfortable' },
  { value: 'compact', text: 'Compact' },
] as const;

/** How this computer likes it: no part of the ledger. */
export function AppearanceSection() {
  const stores = useStores();
  const { settings } = useHello();

  async function change(fields: Partial<AppSettings>): Promise<void> {
    const changed = await stores.app.changeSettings(fields);
    if (!changed.ok) stores.toasts.show({ text: failureText(changed.failure), kind: 'failed', canUndo: false });
  }

  return (
    <Section title="Appearance">
      <Segmented label="Theme" value={settings.theme} options={THEMES} onChange={(theme) => void change({ theme })} />
      <Segmented
        label="Density"
        value={settings.density}
        options={DENSITIES}
        onChange={(density) => void change({ density })}
      />
      <Segmented
        label="Streaks"
        value={settings.streaks ? 'shown' : 'hidden'}
        options={STREAKS}
        onChange={(streaks) => void change({ streaks: streaks === 'shown' })}
      />
    </Section>
  );
}
