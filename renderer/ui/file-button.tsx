import styles from './file-button.module.css';

type FileButtonProps = {
  readonly label: string;
  /** What the system's dialog offers, such as `.json`. */
  readonly accept: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (file: File) => void;
};

/** Opens the system's dialog for one file. The browser's own field underneath, so that keys and screen readers know it. */
export function FileButton({ label, accept, isDisabled = false, onChoose }: FileButtonProps) {
  return (
    <label className={styles['file']} data-disabled={isDisabled}>
      {label}
      <input
        type="file"
        accept={accept}
        disabled={isDisabled}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </label>
  );
}
