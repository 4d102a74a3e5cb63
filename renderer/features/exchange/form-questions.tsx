import type { DateOrder } from '../../../shared/exchange/cell-day';
import type { DecimalSign } from '../../../shared/exchange/cell-number';
import { useFormat } from '../../stores/stores-context';
import type { InspectedTable, MappingChoice } from '../../stores/exchange-store';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { dateForms, decimalForms } from './written-forms';

type FormQuestionsProps = {
  readonly table: InspectedTable;
  readonly onChange: (choice: MappingChoice) => void;
};

/** How days and numbers are written, where the table does not tell: asked first, for a wrong guess would go unnoticed. */
export function FormQuestions({ table, onChange }: FormQuestionsProps) {
  const format = useFormat();
  const columns = table.columns.map(({ samples }, index) => ({
    samples,
    role: table.mapping.columns[index] ?? { kind: 'ignore' as const },
  }));
  return table.questions.map((question) => {
    if (question.kind === 'date-order')
      return (
        <FormQuestion<DateOrder>
          key={question.kind}
          label="How are the days written?"
          open={question.open}
          value={table.mapping.dateOrder}
          forms={dateForms(question.forms, columns, format)}
          onChange={(dateOrder) => {
            onChange({ dateOrder });
          }}
        />
      );
    if (question.kind === 'decimal-sign')
      return (
        <FormQuestion<DecimalSign>
          key={question.kind}
          label="How are the numbers written?"
          open={question.open}
          value={table.mapping.decimalSign}
          forms={decimalForms(question.forms, columns)}
          onChange={(decimalSign) => {
            onChange({ decimalSign });
          }}
        />
      );
    return null;
  });
}

type FormQuestionProps<Value extends string> = {
  readonly label: string;
  readonly open: 'ambiguous' | 'contradictory';
  readonly value: Value | null;
  readonly forms: readonly { readonly value: Value; readonly text: string; readonly about: string }[];
  readonly onChange: (value: Value) => void;
};

function FormQuestion<Value extends string>({ label, open, value, forms, onChange }: FormQuestionProps<Value>) {
  const words =
    open === 'ambiguous'
      ? 'They can be read in more than one way. Until this is answered, those that differ are not taken.'
      : 'They are not all written in the same way. Those that do not fit what is chosen here are not taken.';
  return (
    <Notice kind="note">
      <Choice<Value | ''>
        label={label}
        value={value ?? ''}
        options={forms.map((form) => (form.about === '' ? { value: form.value, text: form.text } : form))}
        onChange={(chosen) => {
          if (chosen !== '') onChange(chosen);
        }}
      />
      <p>{words}</p>
    </Notice>
  );
}
