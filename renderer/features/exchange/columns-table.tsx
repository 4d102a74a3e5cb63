import { isolated } from '../../../shared/base/isolated';
import type { ColumnRole } from '../../../shared/exchange/column-mapping';
import type { InspectedTable } from '../../stores/exchange-store';
import { useFormat } from '../../stores/stores-context';
import { Table } from '../../ui/table';
import { roleOfValue, simpleRoles, subjectRoles, valueOfRole, type Thing } from './column-roles';
import styles from './exchange.module.css';
import { RoleSelect } from './role-select';

type ColumnsTableProps = {
  readonly table: InspectedTable;
  readonly things: readonly Thing[];
  readonly onRoles: (columns: readonly ColumnRole[]) => void;
};

/** A row for each column of the table: what is in it, and what it is. */
export function ColumnsTable({ table, things, onRoles }: ColumnsTableProps) {
  const format = useFormat();
  const { kind, columns } = table.mapping;
  const rows = table.columns.map(({ header, samples }, index) => {
    const name = header.trim() === '' ? `Column ${format.number(index + 1)}` : header;
    const role = columns[index] ?? { kind: 'ignore' as const };
    return {
      key: String(index),
      cells: [
        <span key="name" className={styles['name']}>
          <bdi>{name}</bdi>
        </span>,
        <span key="samples" className={styles['cells']}>
          {samples.map((sample, place) => (
            <span key={String(place)} dir="auto">
              {sample}
            </span>
          ))}
        </span>,
        <RoleSelect
          key="role"
          label={`What ${isolated(name)} is`}
          value={valueOfRole(role)}
          roles={simpleRoles(kind)}
          subjects={subjectRoles(kind, { header, role, things })}
          onChange={(value) => {
            onRoles(columns.with(index, roleOfValue(value, { kind, header, role })));
          }}
        />,
      ],
    };
  });
  return <Table caption="What each column is" columns={COLUMNS} rows={rows} />;
}

const COLUMNS = [
  { key: 'column', text: 'Column' },
  { key: 'samples', text: 'Its first cells' },
  { key: 'role', text: 'What it is' },
];
