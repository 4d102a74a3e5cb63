import { describe, expect, it } from 'vitest';
import { requestNames, type RequestName } from '../../shared/bridge/channels';
import type { Handlers } from '../../shared/bridge/contract';
import { LARGEST_UPLOAD, PART_LENGTH } from '../../shared/bridge/upload-limits';
import { fail, succeed } from '../../shared/base/outcome';
import { createConsoleLog } from '../io/console-log';
import { EXAMPLE_REQUESTS } from '../services/testing/example-requests';
import { createRecordedLog } from '../services/testing/recorded-log';
import { createAnswerRequest } from './answer-request';

const SECRET = 'a line of a diary';
const LONG_SECRET = SECRET.repeat(PART_LENGTH);

type Handler = (request: unknown) => unknown;

function handlersThat(handle: (name: RequestName) => Handler): Handlers {
  return Object.fromEntries(requestNames.map((name) => [name, handle(name)])) as unknown as Handlers;
}

/** Answers by the name of the request, and keeps what its handlers were given. */
function createDoor() {
  const given: unknown[] = [];
  const log = createRecordedLog();
  const handlers = handlersThat((name) => (request) => {
    given.push([name, request]);
    return succeed(`the answer of ${name}`);
  });
  return { answer: createAnswerRequest(handlers, log), given, log };
}

function withOwnField(example: object, name: string, value: unknown): unknown {
  return Object.defineProperty({ ...example }, name, { value, enumerable: true });
}

/** Tokens and parts of files can be any text that is not too long. */
const ANY_TEXT = ['job', 'key', 'token', 'preview', 'upload', 'export', 'text', 'noticeId'];

function wrongValues(name: RequestName, field: string): readonly unknown[] {
  // Looking at folders begins without a token; no list of activities means all of them; a timer keeps its platform.
  const canBeNull =
    name === 'backups/list-folders' || field === 'activityIds' || NULL_IN.some((one) => one === `${name} ${field}`);
  return [...(canBeNull ? [] : [null]), 0.5, { wrong: true }, [[]], ...(ANY_TEXT.includes(field) ? [] : [SECRET])];
}

/** What may be left open. */
const NULL_IN = [
  'timer/settle platformId',
  'insights/share sourcePartId',
  'insights/share totalScoreId',
  'journal/search tag',
  'journal/search platformId',
];

/** Everything that can be wrong with a request of this name, in words. */
function malformedInputs(name: RequestName): readonly (readonly [what: string, input: unknown])[] {
  const example = EXAMPLE_REQUESTS[name];
  const fields = Object.keys(example);
  // Only here may every field be left out.
  const needed = name === 'settings/change' ? [] : fields;
  return [
    ...[null, undefined, 0, Number.NaN, true, SECRET, [], [example]].map(
      (input) => [JSON.stringify(input), input] as const,
    ),
    ...['more', '__proto__', 'constructor', 'toString'].map(
      (extra) => [`a field ${extra} too many`, withOwnField(example, extra, {})] as const,
    ),
    ...needed.map((field) => [`${field} missing`, { ...example, [field]: undefined }] as const),
    ...fields.flatMap((field) =>
      wrongValues(name, field).map(
        (value) => [`${field} as ${JSON.stringify(value)}`, { ...example, [field]: value }] as const,
      ),
    ),
    ...fields.map((field) => [`${field} as a very long text`, { ...example, [field]: LONG_SECRET }] as const),
  ];
}

describe.each(requestNames)('a request %s', (name) => {
  const input = EXAMPLE_REQUESTS[name];

  it('is handed to its handler when it is good, and answered by it', () => {
    const { answer, given } = createDoor();

    expect(answer({ name, input, isTrusted: true })).toEqual(succeed(`the answer of ${name}`));

    expect(given).toEqual([[name, input]]);
  });

  it('is refused when it comes from elsewhere, however good it is', () => {
    const { answer, given, log } = createDoor();

    expect(answer({ name, input, isTrusted: false })).toEqual(fail({ code: 'untrusted' }));

    expect(given).toEqual([]);
    expect(log.lines()).toEqual(['warn bridge: a request from elsewhere was refused']);
  });

  it.each(malformedInputs(name))('is refused with %s', (_, malformed) => {
    const { answer, given } = createDoor();

    const answered = answer({ name, input: malformed, isTrusted: true });

    expect(answered).toMatchObject({ ok: false, failure: { code: 'malformed-request' } });
    expect(JSON.stringify(answered)).not.toContain(SECRET);
    expect(given).toEqual([]);
  });

  it('is answered as unexpected when its handler throws, and only the log knows where', () => {
    const lines: string[] = [];
    const log = createConsoleLog((line) => {
      lines.push(line);
    });
    const handlers = handlersThat(() => () => {
      throw new TypeError(SECRET);
    });

    const answered = createAnswerRequest(handlers, log)({ name, input, isTrusted: true });

    expect(answered).toEqual(fail({ code: 'unexpected' }));
    expect(lines).toEqual([
      expect.stringMatching(`^error bridge: ${name} threw \\(TypeError at answer-request.test.ts:`),
    ]);
    expect(lines.join()).not.toContain(SECRET);
  });
});

describe('createAnswerRequest', () => {
  const command = EXAMPLE_REQUESTS['ledger/dispatch'].command;

  it.each([
    ['a command that does not exist', 'ledger/dispatch', { command: { type: 'ledger.erase' } }],
    ['a command of undo', 'ledger/dispatch', { command: { type: 'records.restore', changes: [] } }],
    ['a command with a field too many', 'ledger/dispatch', { command: { ...command, source: 'import' } }],
    [
      'a command with a name that hides its fields',
      'ledger/dispatch',
      { command: withOwnField(command, '__proto__', {}) },
    ],
    ['a day that does not exist', 'ledger/dispatch', { command: { ...command, day: '2026-02-30' } }],
    ['an id that is none', 'ledger/dispatch', { command: { ...command, activityId: '../a' } }],
    [
      'an amount that is no number',
      'ledger/dispatch',
      { command: { ...command, entry: { kind: 'amount', amount: Number.NaN } } },
    ],
    ['no command of several', 'ledger/dispatch', { command: { type: 'several', name: 'none', commands: [] } }],
    [
      'too many commands',
      'ledger/dispatch',
      { command: { type: 'several', name: 'many', commands: Array.from({ length: 501 }, () => command) } },
    ],
    [
      'several within several',
      'ledger/dispatch',
      { command: { type: 'several', name: 'a', commands: [{ type: 'several', name: 'b', commands: [command] }] } },
    ],
    ['a month that does not exist', 'ledger/read', { months: ['2026-13'] }],
    ['a month that is a path', 'ledger/read', { months: ['../2026-11'] }],
    ['too many months', 'ledger/read', { months: Array.from({ length: 241 }, () => '2026-11') }],
    ['no readings', 'scores/read-history', { until: '2026-11-23', count: 0 }],
    ['too many readings', 'scores/read-history', { until: '2026-11-23', count: 401 }],
    ['half a reading', 'scores/read-history', { until: '2026-11-23', count: 1.5 }],
    ['a theme that is none', 'settings/change', { theme: 'red' }],
    ['a ledger that is none', 'app/open-ledger', { ledger: '../own' }],
    ['a place for backups', 'backups/use-folder', { token: 'token', folder: '/tmp' }],
    ['to restore from a path', 'restore/preview', { from: { kind: 'path', path: '/tmp/x' }, how: 'merge', job: 'job' }],
    ['to restore in another way', 'restore/preview', { from: { kind: 'backup', key: 'k' }, how: 'erase', job: 'job' }],
    ['an upload that is too large', 'uploads/begin', { characters: LARGEST_UPLOAD + 1, isLargeMeant: true }],
    ['an upload of less than nothing', 'uploads/begin', { characters: -1, isLargeMeant: false }],
    ['a part that is too long', 'uploads/append', { upload: 'upload', text: 'x'.repeat(PART_LENGTH + 1) }],
    ['a job without a name', 'backups/make', { job: '' }],
    ['a choice without a document', 'recovery/choose', { choices: [{ candidate: null }] }],
  ])('refuses %s', (_, name, input) => {
    const { answer, given } = createDoor();

    expect(answer({ name, input, isTrusted: true })).toMatchObject({
      ok: false,
      failure: { code: 'malformed-request' },
    });

    expect(given).toEqual([]);
  });

  it('names the place of what is wrong', () => {
    const input = { command: { ...command, entry: { kind: 'amount', amount: SECRET } } };

    expect(createDoor().answer({ name: 'ledger/dispatch', input, isTrusted: true })).toEqual(
      fail({ code: 'malformed-request', problem: 'command.entry.amount' }),
    );
  });

  it('refuses a field nobody knows that is nested deeper than a document can be written', () => {
    const { answer, given } = createDoor();
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    const inputs = [{ command: { ...command, entry: { kind: 'amount', amount: 1, deep } } }, { command: deep }, deep];

    const codes = inputs.map((input) => answer({ name: 'ledger/dispatch', input, isTrusted: true }));

    expect(codes).toEqual(inputs.map(() => fail({ code: 'malformed-request', problem: '' })));
    expect(given).toEqual([]);
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
    'ledger',
    'ledger/dispatch ',
    'LEDGER/DISPATCH',
    'ledger/changed',
    0,
    -1,
    Number.NaN,
    true,
    null,
    undefined,
    Symbol('app/hello'),
    {},
    ['app/hello'],
    { toString: () => 'app/hello' },
    Object('app/hello'),
    () => 'app/hello',
  ] as readonly unknown[])('does not know a request named %o', (name) => {
    const { answer, given } = createDoor();

    expect(answer({ name, input: {}, isTrusted: true })).toEqual(fail({ code: 'unknown-request' }));

    expect(given).toEqual([]);
  });

  it.each([[SECRET], [undefined], [null], [{ secret: SECRET }]])('answers when a handler throws %o', (thrown) => {
    const log = createRecordedLog();
    const handlers = handlersThat(() => () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a library may throw anything
      throw thrown;
    });

    const answered = createAnswerRequest(handlers, log)({ name: 'app/hello', input: {}, isTrusted: true });

    expect(answered).toEqual(fail({ code: 'unexpected' }));
    expect(log.lines()).toEqual(['error bridge: app/hello threw']);
  });

  it('answers when the request itself throws at being looked at', () => {
    const input = {
      get ledger(): never {
        throw new Error(SECRET);
      },
    };

    expect(createDoor().answer({ name: 'app/open-ledger', input, isTrusted: true })).toEqual(
      fail({ code: 'unexpected' }),
    );
  });

  it('waits for a handler that takes long, and passes on what it gives', async () => {
    const handlers = handlersThat(() => () => Promise.resolve(succeed('late')));

    const answered = createAnswerRequest(
      handlers,
      createRecordedLog(),
    )({ name: 'app/hello', input: {}, isTrusted: true });

    expect(answered).toBeInstanceOf(Promise);
    expect(await answered).toEqual(succeed('late'));
  });

  it.each([[SECRET], [undefined], [new TypeError(SECRET)]])(
    'answers when a handler that takes long ends with %o',
    async (reason) => {
      const log = createRecordedLog();
      const handlers = handlersThat(() => async () => {
        await Promise.resolve();
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a library may throw anything
        throw reason;
      });

      const answered = createAnswerRequest(handlers, log)({ name: 'app/hello', input: {}, isTrusted: true });

      expect(await answered).toEqual(fail({ code: 'unexpected' }));
      expect(log.lines()).toEqual(['error bridge: app/hello threw']);
    },
  );

  it('passes on what a handler says went wrong', () => {
    const log = createRecordedLog();
    const handlers = handlersThat(() => () => fail({ code: 'disk-full' }));

    expect(createAnswerRequest(handlers, log)({ name: 'ledger/undo', input: {}, isTrusted: true })).toEqual(
      fail({ code: 'disk-full' }),
    );
    expect(log.entries).toEqual([]);
  });
});
