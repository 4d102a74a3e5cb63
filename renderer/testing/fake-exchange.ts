import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { EventName, RequestName } from '../../shared/bridge/channels';
import type { EventPayload, Request } from '../../shared/bridge/contract';
import type { exchangeRequests } from '../../shared/bridge/exchange-contract';
import { PART_LENGTH } from '../../shared/bridge/upload-limits';
import { inspect } from '../../shared/exchange/inspect';
import { planImport } from '../../shared/exchange/plan-import';
import type { Change } from '../../shared/ledger/change';
import type { Command } from '../../shared/ledger/command';
import type { Documents } from '../../shared/ledger/documents';
import type { FileToSave } from '../lib/save-files';
import { countingIds, NOW, ZONE } from './builders';

type ExchangeName = keyof typeof exchangeRequests;
type Handlers = { readonly [Name in ExchangeName & RequestName]: (input: Request<Name>) => Outcome<unknown> };

type World = {
  readonly announce: <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;
  readonly documents: () => Documents;
  readonly uploaded: () => string;
  readonly dispatch: (command: Command) => Outcome<unknown>;
};

/** Tables are read and taken as the real services do it; files only say what they would be. */
export function createFakeExchange({ announce, documents, uploaded, dispatch }: World) {
  const newId = countingIds();
  let planned: { readonly id: string; readonly name: string; readonly changes: readonly Change[] } | null = null;
  let files: readonly FileToSave[] = [];

  function filesOf({ what, withoutJournalText }: Request<'export/make'>): readonly FileToSave[] {
    if (what === 'csv')
      return ['checks', 'readings'].map((kind) => ({
        name: `${kind}.csv`,
        mediaType: 'text/csv',
        text: `${kind}\r\n`,
      }));
    const words = `${what}${withoutJournalText ? ' without journal text' : ''}`;
    return [{ name: `rapport.${what}`, mediaType: 'text/plain', text: words.repeat(20_000) }];
  }

  const handlers: Handlers = {
    'import/inspect': ({ upload: _upload, job: _job, ...options }) => inspect(uploaded(), documents(), options),
    'import/preview': ({ mapping, job }) => {
      announce('jobs/progress', { job, share: 0.5, canCancel: true });
      const stamp = { at: NOW, zone: ZONE, source: 'import' } as const;
      const plan = planImport(documents(), { text: uploaded(), mapping }, { stamp, newId });
      if (!plan.ok) return plan;
      const { changes, taken, duplicates, refused } = plan.value;
      planned = { id: newId(), name: `imported ${String(taken.length)} ${mapping.kind}`, changes };
      return succeed({
        preview: planned.id,
        ...{ takenCount: taken.length, duplicateCount: duplicates.length, refusedCount: refused.length },
        ...{ taken, duplicates, refused },
        made: changes.flatMap((change) =>
          change.collection === 'scores' ? [`score “${change.record?.name ?? ''}”`] : [],
        ),
      });
    },
    'import/carry-out': ({ preview }) => {
      if (planned?.id !== preview) return fail({ code: 'not-found', kind: 'preview' });
      const { name, changes } = planned;
      planned = null;
      const done = dispatch({ type: 'records.import', name, changes });
      return done.ok ? succeed({ name }) : done;
    },
    'export/make': (input) => {
      files = filesOf(input);
      const described = files.map(({ name, mediaType, text }) => ({ name, mediaType, characters: text.length }));
      return succeed({ export: 'export-1', files: described });
    },
    'export/read': ({ file, from }) => {
      const text = files[file]?.text ?? '';
      return succeed({ text: text.slice(from, from + PART_LENGTH), isLast: from + PART_LENGTH >= text.length });
    },
  };
  return { handlers };
}
