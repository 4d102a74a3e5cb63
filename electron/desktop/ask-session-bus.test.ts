import { describe, expect, it } from 'vitest';
import { askSessionBus } from './ask-session-bus';

describe('askSessionBus', () => {
  it('knows of no panel where no bus is named', async () => {
    expect(await askSessionBus({})).toEqual({ presence: 'unknown', owner: null });
  });

  it('knows of no panel where a program cannot even be tried', async () => {
    // Node throws at this one, as it does when there is no memory for another process.
    const environment = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/none', BROKEN: 'a\0b' };

    expect(await askSessionBus(environment)).toEqual({ presence: 'unknown', owner: null });
  });
});
