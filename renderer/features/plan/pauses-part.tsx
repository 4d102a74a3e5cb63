import { useLedger } from '../../stores/stores-context';

export function PausesPart() {
  const pauses = useLedger(({ documents }) => documents.catalog.pauses);
  return (
    <ul>
      {pauses.map(({ id, from, to }) => (
        <li key={id}>
          {from} {to}
        </li>
      ))}
    </ul>
  );
}
