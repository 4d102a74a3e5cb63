import { migration1 } from './migration-1';
import { migration2 } from './migration-2';
import { migration3 } from './migration-3';
import { migration4 } from './migration-4';
import type { Content, Migration } from './migration';

/** In order, without a gap: the one at index 0 takes format 1 to format 2. */
export const MIGRATIONS: readonly Migration[] = [migration1, migration2, migration3, migration4];

/** `content` of format `version` in today's form. Throws what a migration throws; `content` itself stays as it is. */
export function migrate(
  which: 'catalog' | 'month',
  content: Content,
  { version, migrations = MIGRATIONS }: { readonly version: number; readonly migrations?: readonly Migration[] },
): Content {
  return migrations
    .filter(({ from }) => from >= version)
    .reduce((present, migration) => migration[which](present), content);
}
