import { DATE_ORDERS, type DateOrder } from '../../../shared/exchange/cell-day';
import { DECIMAL_SIGNS, type DecimalSign } from '../../../shared/exchange/cell-number';
import type { ImportKind } from '../../../shared/exchange/column-mapping';
import type { InspectedTable, MappingChoice, TableChoice } from '../../stores/exchange-store';
import { CheckField, SelectField } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import styles from './exchange.module.css';
import { DATE_ORDER_WORDS, DECIMAL_SIGN_WORDS } from './written-forms';

type Mapping = InspectedTable['mapping'];
type TableFieldsProps = {
  readonly mapping: Mapping;
  readonly onDecide: (choice: TableChoice) => void;
  readonly onChange: (choice: MappingChoice) => void;
};

const KINDS = [
  { value: 'readings', text: 'Readings of scores' },
  { value: 'checks', text: 'Checks of activities' },
  { value: 'sessions', text: 'Time on platforms' },
] as const satisfies readonly { readonly value: ImportKind; readonly text: string }[];
const SEPARATOR_OPTIONS = [
  { value: '\t', text: 'Tab (from a spreadsheet)' },
  { value: ';', text: 'Semicolon ;' },
  { value: ',', text: 'Comma ,' },
  { value: '|', text: 'Bar |' },
] as const satisfies readonly { readonly value: Mapping['separator']; readonly text: string }[];
const DATE_OPTIONS = DATE_ORDERS.map((value) => ({ value, text: DATE_ORDER_WORDS[value] }));
const DECIMAL_OPTIONS = DECIMAL_SIGNS.map((value) => ({ value, text: DECIMAL_SIGN_WORDS[value] }));

/** What holds for the whole table. */
export function TableFields({ mapping, onDecide, onChange }: TableFieldsProps) {
  return (
    <>
      <Segmented
        label="What the rows are"
        value={mapping.kind}
        options={KINDS}
        onChange={(kind) => {
          onDecide({ kind });
        }}
      />
      <div className={styles['fields']}>
        <SelectField<Mapping['separator']>
          label="Between the cells"
          value={mapping.separator}
          options={SEPARATOR_OPTIONS}
          onChange={(separator) => {
            onDecide({ separator });
          }}
        />
        <SelectField<DateOrder | ''>
          label="Days are written"
          value={mapping.dateOrder ?? ''}
          options={[...unclear(mapping.dateOrder), ...DATE_OPTIONS]}
          onChange={(dateOrder) => {
            onChange({ dateOrder: dateOrder === '' ? null : dateOrder });
          }}
        />
        <SelectField<DecimalSign | ''>
          label="Numbers are written"
          value={mapping.decimalSign ?? ''}
          options={[...unclear(mapping.decimalSign), ...DECIMAL_OPTIONS]}
          onChange={(decimalSign) => {
            onChange({ decimalSign: decimalSign === '' ? null : decimalSign });
          }}
        />
      </div>
      <CheckField
        label="The first row is a header"
        isChecked={mapping.hasHeader}
        onChange={(hasHeader) => {
          onDecide({ hasHeader });
        }}
      />
    </>
  );
}

/** Offered only for as long as it is so. */
function unclear(value: string | null): readonly { readonly value: ''; readonly text: string }[] {
  return value === null ? [{ value: '', text: 'not clear yet' }] : [];
}
