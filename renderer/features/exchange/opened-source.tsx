import { isolated } from '../../../shared/base/isolated';
import { ENCODINGS, type Encoding, type TextFile } from '../../lib/read-text-file';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import styles from './exchange.module.css';
import { ENCODING_NAMES, rowWords } from './import-words';
import { Step } from './step';

type OpenedSourceProps = {
  /** Null when the rows were pasted. */
  readonly file: TextFile | null;
  /** Null when they could not be read. */
  readonly rowCount: number | null;
  readonly onEncoding: (encoding: Encoding) => void;
  readonly onLeave: () => void;
};

const ENCODING_OPTIONS = ENCODINGS.map((value) => ({ value, text: ENCODING_NAMES[value] }));

/** What was opened, with a way to open something else. */
export function OpenedSource({ file, rowCount, onEncoding, onLeave }: OpenedSourceProps) {
  const format = useFormat();
  const rows = rowCount === null ? '' : `, ${rowWords(rowCount, format)}`;
  return (
    <Step number={1} title="Where from">
      <div className={styles['line']}>
        <span>
          {file === null ? 'What was pasted' : isolated(file.name)}
          {rows}
        </span>
        <Button onClick={onLeave}>Take something else</Button>
      </div>
      {file !== null && (
        <div className={styles['fields']}>
          <SelectField
            label="Encoding"
            hint="Another one if letters look wrong below."
            value={file.encoding}
            options={ENCODING_OPTIONS}
            onChange={onEncoding}
          />
        </div>
      )}
    </Step>
  );
}
