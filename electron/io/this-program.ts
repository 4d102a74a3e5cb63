import os from 'node:os';
import type { Program } from '../services/ports';

/** What this process runs on. */
export function thisProgram(): Program {
  const { node, electron = null, chrome = null } = process.versions as Record<string, string | undefined>;
  return {
    versions: { node: node ?? '', electron, chromium: chrome },
    system: `${process.platform} ${os.release()} ${process.arch}`,
    locale: new Intl.DateTimeFormat().resolvedOptions().locale,
    home: os.homedir(),
  };
}
