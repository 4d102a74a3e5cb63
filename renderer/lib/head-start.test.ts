import { describe, expect, it } from 'vitest';
import { withHeadStart } from './head-start';

const INPUT = { months: ['2026-11'] };

function start() {
  const asked: { readonly name: string; readonly input: unknown; readonly answer: (value: unknown) => void }[] = [];
  let say: (name: string, payload: unknown) => void = () => undefined;
  const tasks: (() => void)[] = [];
  const transport = withHeadStart(
    {
      request: (name, input) => new Promise((answer) => asked.push({ name, input, answer })),
      onEvent: (listener) => {
        say = listener;
        return () => undefined;
      },
      onConnection: () => () => undefined,
    },
    { name: 'ledger/read', input: INPUT, later: (task) => tasks.push(task) },
  );
  const heard: unknown[] = [];
  transport.onEvent((name, payload) => heard.push([name, payload]));
  const runTasks = (): void => {
    for (const task of tasks) task();
  };
  return { transport, asked, heard, runTasks, say: (name: string, payload: unknown) => say(name, payload) };
}

describe('withHeadStart', () => {
  it('has asked before anybody did, and gives the answer to whoever asks for the same', async () => {
    const { transport, asked } = start();
    const before = asked.length;
    const answer = transport.request('ledger/read', { months: ['2026-11'] });

    asked[0]?.answer('read');

    expect([before, asked.length, await answer]).toEqual([1, 1, 'read']);
  });

  it('gives it once, and asks anew for anything else', () => {
    const { transport, asked } = start();

    void transport.request('app/hello', {});
    void transport.request('ledger/read', INPUT);
    void transport.request('ledger/read', INPUT);

    expect(asked.map(({ name }) => name)).toEqual(['ledger/read', 'app/hello', 'ledger/read']);
  });

  it('is of no use to who asks for something else of that name, nor to who comes after', async () => {
    const { transport, asked } = start();
    const answer = transport.request('ledger/read', { months: ['2011-10'] });
    void transport.request('ledger/read', INPUT);

    asked[1]?.answer('of 2011');

    expect(asked.map(({ input }) => input)).toEqual([INPUT, { months: ['2011-10'] }, INPUT]);
    expect(await answer).toBe('of 2011');
  });

  it('tells what happened meanwhile after the answer, in order, and what happens later at once', async () => {
    const { transport, asked, heard, runTasks, say } = start();
    say('ledger/changed', 1);
    const answer = transport.request('ledger/read', INPUT);
    say('ledger/changed', 2);
    asked[0]?.answer('read');
    await answer;
    const early = [...heard];

    runTasks();
    say('ledger/changed', 3);

    expect(early).toEqual([]);
    expect(heard).toEqual([1, 2, 3].map((payload) => ['ledger/changed', payload]));
  });

  it('keeps nothing back from who listens and does not ask', () => {
    const { heard, runTasks, say } = start();
    say('ledger/opened', 1);

    runTasks();
    say('ledger/opened', 2);

    expect(heard).toEqual([
      ['ledger/opened', 1],
      ['ledger/opened', 2],
    ]);
  });

  it('no longer tells who has stopped to listen', async () => {
    const { transport, asked, runTasks, say } = start();
    const heard: unknown[] = [];
    const stop = transport.onEvent((name) => heard.push(name));
    const answer = transport.request('ledger/read', INPUT);
    asked[0]?.answer('read');
    await answer;
    runTasks();
    say('settings/changed', {});

    stop();
    say('settings/changed', {});

    expect(heard).toEqual(['settings/changed']);
  });
});
