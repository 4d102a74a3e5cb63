import styles from './on-switch.module.css';

type OnSwitchProps = {
  /** What it turns on and off. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** A checkbox underneath, so that keys know it; it looks like a switch, because a tick would mean done. */
export function OnSwitch({ label, isOn, onChange }: OnSwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      className={styles['switch']}
      aria-label={label}
      title={isOn ? 'Turn off' : 'Turn on'}
      checked={isOn}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    />
  );
}
