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

  return (
    <Section title="Appearance" about="How it looks on this computer. Your ledger stays as it is.">
      <Segmented
        label="Theme"
        value={settings.theme}
        options={THEMES}
        onChange={(theme) => void stores.changeSettings({ theme })}
      />
      <Segmented
        label="Density"
        value={settings.density}
        options={DENSITIES}
        onChange={(density) => void stores.changeSettings({ density })}
      />
      <Segmented
        label="Streaks"
        value={settings.streaks ? 'shown' : 'hidden'}
        options={STREAKS}
        onChange={(streaks) => void stores.changeSettings({ streaks: streaks === 'shown' })}
      />
    </Section>
  );
}
