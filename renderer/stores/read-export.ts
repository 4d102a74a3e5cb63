import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { MadeExport } from '../../shared/bridge/exchange-contract';
import type { Bridge } from '../lib/bridge';
import type { FileToSave } from '../lib/save-files';

type Listening = {
  readonly isStillWanted: () => boolean;
  /** 0 to 1. */
  readonly onShare: (share: number) => void;
};

/** Every part of every file, so that the texts are whole before anything is saved. */
export async function readExport(
  bridge: Bridge,
  made: MadeExport,
  { isStillWanted, onShare }: Listening,
): Promise<Outcome<readonly FileToSave[]>> {
  const total = made.files.reduce((sum, { characters }) => sum + characters, 0);
  const files: FileToSave[] = [];
  let read = 0;
  for (const [file, { name, mediaType }] of made.files.entries()) {
    const parts: string[] = [];
    for (let isLast = false, from = 0; !isLast;) {
      if (!isStillWanted()) return fail({ code: 'cancelled' });
      const part = await bridge.request('export/read', { export: made.export, file, from });
      if (!part.ok) return part;
      const { text } = part.value;
      parts.push(text);
      from += text.length;
      read += text.length;
      isLast = part.value.isLast;
      onShare(total === 0 ? 1 : Math.min(read / total, 1));
    }
    files.push({ name, mediaType, text: parts.join('') });
  }
  return succeed(files);
}
