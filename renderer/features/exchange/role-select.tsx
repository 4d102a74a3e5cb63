import type { RoleOption } from './column-roles';
import styles from './exchange.module.css';

type RoleSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly roles: readonly RoleOption[];
  readonly subjects: readonly RoleOption[];
  readonly onChange: (value: string) => void;
};

export function RoleSelect({ label, value, roles, subjects, onChange }: RoleSelectProps) {
  return (
    <select
      aria-label={label}
      className={styles['select']}
      data-used={value !== 'ignore'}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      <Options options={roles} />
      {subjects.length > 0 && (
        <optgroup label="Every cell is about one">
          <Options options={subjects} />
        </optgroup>
      )}
    </select>
  );
}

function Options({ options }: { readonly options: readonly RoleOption[] }) {
  return options.map(({ value, text }) => (
    <option key={value} value={value} dir="auto">
      {text}
    </option>
  ));
}
