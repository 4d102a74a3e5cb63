import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLogFile, LARGEST_LOG, nodeLogFileOperations, type LogFileOperations } from './log-file';
import { systemError } from './testing/failing-operations';
import { smallDisk, temporaryFolder } from './testing/temporary-folder';

function textOf(folder: string, name = 'rapport-web.log'): string {
  return fs.readFileSync(path.join(folder, name), 'utf8');
}

/** The real disk, of which these calls fail for as long as `isBroken`. */
function brokenBy(code: string, ...names: readonly (keyof LogFileOperations)[]) {
  const disk = { isBroken: true };
  const broken = Object.fromEntries(
    names.map((name) => [
      name,
      (...given: readonly string[]) => {
        if (disk.isBroken) throw systemError(code);
        return Reflect.apply(nodeLogFileOperations[name], null, given) as unknown;
      },
    ]),
  );
  return { disk, operations: { ...nodeLogFileOperations, ...broken } };
}

describe('createLogFile', () => {
  it('makes no folder before there is a line, and then one for the user alone', () => {
    const folder = path.join(temporaryFolder(), 'ledger', 'logs');
    const log = createLogFile('rapport-web');

    log.keepIn(folder);
    expect(fs.existsSync(path.dirname(folder))).toBe(false);
    expect(log.append('one')).toBe(true);
    log.append('two');

    expect(textOf(folder)).toBe('one\ntwo\n');
    const modes = [folder, path.join(folder, 'rapport-web.log')].map((place) => fs.statSync(place).mode & 0o777);
    if (process.platform !== 'win32') expect(modes).toEqual([0o700, 0o600]);
  });

  it('writes what came before the folder was known as well, and goes on where an earlier start ended', () => {
    const folder = path.join(temporaryFolder(), 'logs');
    for (const start of ['first', 'second']) {
      const log = createLogFile('rapport-web');
      log.append(`${start} before`);
      expect(log.lines(1)).toEqual([`${start} before`]);
      log.keepIn(folder);
      log.append(`${start} after`);
    }

    expect(textOf(folder)).toBe('first before\nfirst after\nsecond before\nsecond after\n');
  });

  it('begins a new file when one is full, and keeps the three before it', () => {
    const folder = temporaryFolder();
    const log = createLogFile('rapport-web');
    log.keepIn(folder);

    for (let file = 1; file <= 6; file += 1) {
      log.append(`the first of ${String(file)}`);
      log.append('x'.repeat(LARGEST_LOG - 20));
    }

    const names = ['rapport-web.1.log', 'rapport-web.2.log', 'rapport-web.3.log', 'rapport-web.log'];
    expect(fs.readdirSync(folder).sort()).toEqual(names);
    expect(names.map((name) => textOf(folder, name).slice(0, 14))).toEqual(
      [5, 4, 3, 6].map((file) => `the first of ${String(file)}`),
    );
    for (const name of names) expect(fs.statSync(path.join(folder, name)).size).toBeLessThanOrEqual(LARGEST_LOG);
  });

  it('gives the latest lines, those of the file before among them', () => {
    const folder = temporaryFolder();
    const log = createLogFile('rapport-web');
    log.keepIn(folder);
    log.append('old');
    log.append('x'.repeat(LARGEST_LOG - 10));
    log.append('new');
    log.append('newest');

    expect(log.lines(2)).toEqual(['new', 'newest']);
    expect(log.lines(4).map((line) => line.slice(0, 6))).toEqual(['old', 'xxxxxx', 'new', 'newest']);
    expect(createLogFile('rapport-web').lines(4)).toEqual([]);
  });

  it.each([
    ['a full disk', 'ENOSPC', ['append']],
    ['a folder that cannot be made', 'EACCES', ['makeFolder']],
    ['a folder that cannot be looked into', 'EACCES', ['sizeOf', 'append', 'read']],
    ['a disk that is gone', 'EIO', ['makeFolder', 'sizeOf', 'append', 'rename', 'read']],
  ] as const)('keeps lines for later on %s, and nobody notices', (_, code, names) => {
    const folder = path.join(temporaryFolder(), 'logs');
    const { disk, operations } = brokenBy(code, ...names);
    const log = createLogFile('rapport-web', operations);
    log.keepIn(folder);

    expect(log.append('one')).toBe(false);
    expect(log.append('two')).toBe(false);
    expect(log.lines(5)).toEqual(['one', 'two']);
    disk.isBroken = false;
    expect(log.append('three')).toBe(true);

    expect(textOf(folder).split('\n').filter(Boolean)).toEqual(['one', 'two', 'three']);
  });

  it('keeps no more than a few hundred lines for later', () => {
    const { disk, operations } = brokenBy('ENOSPC', 'append');
    const folder = temporaryFolder();
    const log = createLogFile('rapport-web', operations);
    log.keepIn(folder);
    for (let line = 0; line < 600; line += 1) log.append(String(line));
    disk.isBroken = false;

    log.append('last');

    const lines = textOf(folder).split('\n').filter(Boolean);
    expect(lines).toHaveLength(500);
    expect(lines.slice(-2)).toEqual(['599', 'last']);
  });

  it('does not grow on when old files cannot be put away', () => {
    const { operations } = brokenBy('EBUSY', 'rename');
    const folder = temporaryFolder();
    const log = createLogFile('rapport-web', operations);
    log.keepIn(folder);
    log.append('x'.repeat(LARGEST_LOG - 10));

    expect(log.append('y'.repeat(20))).toBe(false);

    expect(fs.statSync(path.join(folder, 'rapport-web.log')).size).toBeLessThanOrEqual(LARGEST_LOG);
  });

  it('goes on with whole lines after half a one', () => {
    const folder = temporaryFolder();
    let isFull = true;
    const log = createLogFile('rapport-web', {
      ...nodeLogFileOperations,
      append: (file, text) => {
        nodeLogFileOperations.append(file, isFull ? text.slice(0, 3) : text);
        if (isFull) throw systemError('ENOSPC');
      },
    });
    log.keepIn(folder);
    log.append('first line');
    isFull = false;

    log.append('second line');

    expect(textOf(folder)).toBe('fir\nfirst line\nsecond line\n');
  });

  it('lives on a disk that is really full', (test) => {
    const folder = smallDisk(64);
    if (folder === null) return test.skip();
    const log = createLogFile('rapport-web');
    log.keepIn(path.join(folder, 'logs'));
    fs.writeFileSync(path.join(folder, 'large'), Buffer.alloc(40_000));

    const answers = Array.from({ length: 60 }, () => log.append('x'.repeat(1_000)));
    expect(answers).toContain(false);
    fs.rmSync(path.join(folder, 'large'));

    expect(log.append('last')).toBe(true);
    expect(log.lines(1)).toEqual(['last']);
  });
});
