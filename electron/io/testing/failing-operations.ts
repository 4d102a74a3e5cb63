import { nodeFileOperations, type FileOperations } from '../file-operations';

type OperationName = Exclude<keyof FileOperations, 'platform'>;

export type Fault = {
  /** Which call fails, counted from 1 over all operations. */
  readonly at: number;
  readonly code: string;
  /** Every call from `at` on fails: the disk has gone. */
  readonly isLasting?: boolean;
};

export type FailingOperations = {
  readonly operations: FileOperations;
  /** The calls so far, in order, by name. */
  readonly calls: readonly OperationName[];
};

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/** The real operations, of which the one at `fault.at` throws. A failing `close` closes, as the system does. */
export function createFailingOperations(fault: Fault, changes: Partial<FileOperations> = {}): FailingOperations {
  const base: FileOperations = { ...nodeFileOperations, ...changes };
  const calls: OperationName[] = [];
  const counted = <Name extends OperationName>(name: Name): FileOperations[Name] => {
    const run = (...given: readonly unknown[]): unknown => {
      calls.push(name);
      const fails = fault.isLasting === true ? calls.length >= fault.at : calls.length === fault.at;
      if (fails && name === 'close') base.close(given[0] as number);
      if (fails) throw systemError(fault.code);
      return (base[name] as (...input: readonly unknown[]) => unknown)(...given);
    };
    return run as FileOperations[Name];
  };
  const operations: FileOperations = {
    platform: base.platform,
    open: counted('open'),
    write: counted('write'),
    setMode: counted('setMode'),
    sync: counted('sync'),
    size: counted('size'),
    close: counted('close'),
    read: counted('read'),
    modeOf: counted('modeOf'),
    link: counted('link'),
    rename: counted('rename'),
    remove: counted('remove'),
    makeFolder: counted('makeFolder'),
    pause: counted('pause'),
  };
  return { operations, calls };
}

/** No fault at all: for counting the calls of an ordinary run. */
export function createCountedOperations(changes: Partial<FileOperations> = {}): FailingOperations {
  return createFailingOperations({ at: 0, code: 'NONE' }, changes);
}
