import path from 'node:path';
import { succeed, type Outcome } from '../../../shared/base/outcome';
import { month, valueOf } from '../../../shared/testing/builders';
import type { FileOperations } from '../../io/file-operations';
import { createFolderFiles } from '../../io/folder-files';
import type { Computer } from '../../io/this-computer';
import { createDiskStorage } from './disk-storage';
import { linesOf, type WorkStep } from './ledger-work';
import { rapportWith, type RapportParts } from './test-rapport';
import { createTestTask } from './test-task';

type Given = { readonly operations?: FileOperations; readonly computer?: Computer };

/** Rapport in a folder of the real disk, as another process would open it. A second folder lies beside the ledger. */
export function openFolder(folder: string, given: Given = {}): RapportParts {
  const second = secondFolderOf(folder);
  const rapport = rapportWith({
    own: createDiskStorage(folder, given),
    sample: createDiskStorage(path.join(folder, 'sample'), given),
    second: createFolderFiles(second, given.operations),
  });
  rapport.chooseSecondFolder(second);
  return rapport;
}

function secondFolderOf(folder: string): string {
  return path.join(path.dirname(folder), 'second');
}

/** Carries out a step; a backup gives its name. */
export async function carryOutStep(rapport: RapportParts, step: WorkStep): Promise<Outcome<string | null>> {
  switch (step.kind) {
    case 'command': {
      const service = rapport.ledger.service();
      const done = service.ok ? service.value.dispatch(step.command, 'checklist') : service;
      return done.ok ? succeed(null) : done;
    }
    case 'backup': {
      const made = await rapport.backups.make('by-hand', createTestTask());
      return made.ok ? succeed(made.value.name) : made;
    }
    case 'restore':
      return restoreNewest(rapport);
    case 'revert':
      return rapport.restore.revert(createTestTask());
  }
}

async function restoreNewest({ backups, restore }: RapportParts): Promise<Outcome<null>> {
  const newest = backups.good().find(({ header }) => header?.reason === 'by-hand');
  const from = { kind: 'backup', key: `own ${newest?.name ?? ''}` } as const;
  const preview = await restore.preview(from, 'replace', createTestTask());
  return preview.ok ? restore.carryOut(preview.value.preview, createTestTask()) : preview;
}

/** Everything that the ledger holds, asked as a page asks. */
export function linesIn({ ledger }: RapportParts, months: readonly string[]): readonly string[] {
  return linesOf(valueOf(valueOf(ledger.service()).read(months.map((text) => month(text)))));
}
