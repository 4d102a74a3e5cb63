import { z } from 'zod';
import { instantSchema, type Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import { parseJson } from '../../shared/base/parse-json';
import { copyDocuments, documentNames } from './folder-copies';
import type { NamedText } from './pending-writes';
import type { Files } from './ports';

/** The documents as they stood before the last restore or import, to the byte. */
export type RestorePoint = {
  /**
   * Copies what is there now, and gives what makes that the restore point, to be written together with the change. Until
   * then the one before stands: if the change is not made after all, the last one can still be taken back.
   */
  readonly prepare: (at: Instant) => Outcome<NamedText>;
  /** When it was kept; null when there is none. */
  readonly keptAt: () => Instant | null;
  /** What each document has to hold to be as it was; null for one that was not there. */
  readonly texts: () => Outcome<readonly NamedText[]>;
};

const RESTORE_POINT_FOLDER = 'restore-point';
/** In turn, so that what was kept before is whole until the new copies are. */
const FOLDERS = [`${RESTORE_POINT_FOLDER}/1`, `${RESTORE_POINT_FOLDER}/2`] as const;
/** Written with the change itself: the copies that it does not name may not be whole. */
const ABOUT_FILE = `${RESTORE_POINT_FOLDER}/about.json`;

const aboutSchema = z.object({
  kind: z.literal('rapport-restore-point'),
  at: instantSchema,
  folder: z.enum(FOLDERS),
  documents: z.array(z.string().regex(/^(catalog|months\/\d{4}-\d{2})\.json$/)),
});

type About = z.infer<typeof aboutSchema>;

export function createRestorePoint(files: Files): RestorePoint {
  function about(): About | null {
    const text = files.read(ABOUT_FILE);
    const parsed = aboutSchema.safeParse(parseJson(text.ok ? (text.value ?? '') : ''));
    return parsed.success ? parsed.data : null;
  }

  function kept({ folder, documents }: About): Outcome<readonly NamedText[]> {
    const texts: NamedText[] = [];
    for (const name of documents) {
      const text = files.read(`${folder}/${name}`);
      if (!text.ok) return text;
      if (text.value === null)
        return fail({ code: 'document-damaged', document: name, problem: 'Its copy from before is missing.' });
      texts.push({ name, text: text.value });
    }
    return succeed(texts);
  }

  return {
    prepare: (at) => {
      const names = documentNames(files);
      if (!names.ok) return names;
      const folder = about()?.folder === FOLDERS[0] ? FOLDERS[1] : FOLDERS[0];
      const copied = copyDocuments(files, folder);
      if (!copied.ok) return copied;
      const document = { kind: 'rapport-restore-point', at, folder, documents: names.value };
      return succeed({ name: ABOUT_FILE, text: `${JSON.stringify(document, null, 2)}\n` });
    },
    keptAt: () => about()?.at ?? null,
    texts: () => {
      const found = about();
      if (found === null) return succeed([]);
      const [texts, present] = [kept(found), documentNames(files)];
      if (!texts.ok) return texts;
      if (!present.ok) return present;
      const added = present.value.filter((name) => !found.documents.includes(name));
      return succeed([...texts.value, ...added.map((name) => ({ name, text: null }))]);
    },
  };
}
