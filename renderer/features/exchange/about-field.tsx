import { parseId, type Id } from '../../../shared/base/id';
import type { ImportKind } from '../../../shared/exchange/column-mapping';
import { wordFor } from '../../../shared/exchange/subjects';
import { SelectField } from '../../ui/field';
import type { Thing } from './column-roles';

type AboutFieldProps = {
  readonly kind: ImportKind;
  readonly value: Id | null;
  readonly things: readonly Thing[];
  readonly onChange: (id: Id | null) => void;
};

/** Which score, activity or platform all rows are about, where no column says it. */
export function AboutField({ kind, value, things, onChange }: AboutFieldProps) {
  const word = wordFor(kind);
  return (
    <SelectField
      label={`All rows are about the ${word}`}
      hint={`No column says which ${word} a row is about. For a new one, choose above for a column that every cell is about it.`}
      value={value ?? ''}
      options={[{ value: '', text: 'choose …' }, ...things.map(({ id, name }) => ({ value: id, text: name }))]}
      onChange={(chosen) => {
        onChange(parseId(chosen));
      }}
    />
  );
}
