import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { LARGE_UPLOAD } from '../../shared/bridge/upload-limits';

/** The text of a file that the page sends in parts, because a message carries only so much. One at a time. */
export type Uploads = {
  readonly begin: (characters: number, isLargeMeant: boolean) => Outcome<string>;
  readonly append: (upload: string, text: string) => Outcome<null>;
  /** All of it; fails when it has not all arrived. */
  readonly text: (upload: string) => Outcome<string>;
  readonly drop: () => void;
};

type Upload = { readonly id: string; readonly characters: number; arrived: number; readonly parts: string[] };

const GONE = fail({ code: 'not-found', kind: 'file' });

export function createUploads(newId: () => string): Uploads {
  let present: Upload | null = null;
  const find = (id: string) => (present?.id === id ? present : null);
  return {
    begin: (characters, isLargeMeant) => {
      if (characters > LARGE_UPLOAD && !isLargeMeant)
        return fail({ code: 'invalid', problem: 'The file is larger than 50 MB.' });
      present = { id: newId(), characters, arrived: 0, parts: [] };
      return succeed(present.id);
    },
    append: (id, text) => {
      const upload = find(id);
      if (upload === null) return GONE;
      if (upload.arrived + text.length > upload.characters) {
        present = null;
        return fail({ code: 'invalid', problem: 'More arrived than was announced.' });
      }
      upload.arrived += text.length;
      upload.parts.push(text);
      return succeed(null);
    },
    text: (id) => {
      const upload = find(id);
      if (upload === null) return GONE;
      if (upload.arrived < upload.characters)
        return fail({ code: 'invalid', problem: 'The file did not arrive whole.' });
      if (upload.parts.length > 1) upload.parts.splice(0, upload.parts.length, upload.parts.join(''));
      return succeed(upload.parts[0] ?? '');
    },
    drop: () => {
      present = null;
    },
  };
}
