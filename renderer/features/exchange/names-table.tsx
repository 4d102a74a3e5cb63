import { useState } from 'react';
import { parseId } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { NameChoice } from '../../../shared/exchange/column-mapping';
import { wordFor } from '../../../shared/exchange/subjects';
import type { InspectedTable } from '../../stores/exchange-store';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Table } from '../../ui/table';
import type { Thing } from './column-roles';
import styles from './exchange.module.css';
import { RoleSelect } from './role-select';

type Named = InspectedTable['mapping']['names'];
type NamesTableProps = {
  readonly table: InspectedTable;
  readonly things: readonly Thing[];
  readonly onChange: (names: Named) => void;
};

const SHOWN_FIRST = 20;

/** The names that the ledger does not know, or knows twice, each with what becomes of it. */
export function NamesTable({ table, things, onChange }: NamesTableProps) {
  const format = useFormat();
  const [areAllShown, setAreAllShown] = useState(false);
  const { kind, names } = table.mapping;
  const word = wordFor(kind);
  const twice = new Set(
    table.questions.flatMap((one) => (one.kind === 'name' && one['problem'] === 'ambiguous' ? [one.name] : [])),
  );
  const rows = (areAllShown ? names : names.slice(0, SHOWN_FIRST)).map(({ name, choice }, index) => ({
    key: name,
    cells: [
      <span key="name" className={styles['name']}>
        <bdi>{name}</bdi>
      </span>,
      twice.has(name) ? 'more than one is called so' : 'not in the ledger',
      <RoleSelect
        key="choice"
        label={`What becomes of ${isolated(name)}`}
        value={choice.kind === 'use' ? choice.id : choice.kind}
        roles={[
          { value: 'create', text: `make a new ${word}` },
          { value: 'leave-out', text: 'leave out' },
        ]}
        subjects={things.map((thing) => ({ value: thing.id, text: `is “${isolated(thing.name)}”` }))}
        onChange={(value) => {
          onChange(names.with(index, { name, choice: choiceOf(value) }));
        }}
      />,
    ],
  }));
  return (
    <div className={styles['step']}>
      <Table caption="Names to decide about" columns={COLUMNS} rows={rows} />
      {kind === 'checks' && (
        <p className={styles['words']}>A new activity is in the plan from its first day in the table on.</p>
      )}
      {!areAllShown && names.length > SHOWN_FIRST && (
        <div>
          <Button
            onClick={() => {
              setAreAllShown(true);
            }}
          >
            Show all {format.number(names.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

const COLUMNS = [
  { key: 'name', text: 'Name' },
  { key: 'problem', text: 'Why it is asked' },
  { key: 'choice', text: 'What becomes of it' },
];

/** Ids are longer than the two words. */
function choiceOf(value: string): NameChoice {
  if (value === 'create' || value === 'leave-out') return { kind: value };
  const id = parseId(value);
  return id === null ? { kind: 'leave-out' } : { kind: 'use', id };
}
