import { describe, expect, it } from 'vitest';
import { id } from '../../../../shared/testing/builders';
import { TODAY } from '../../../testing/builders';
import { newPauseDraft, pauseDraftOf, readPauseDraft, type PauseDraft } from './pause-draft';

const read = (fields: Partial<PauseDraft>) => readPauseDraft({ ...newPauseDraft(TODAY), ...fields });

describe('readPauseDraft', () => {
  it('begins as a pause of everything from today until somebody ends it', () => {
    expect(read({})).toEqual({ from: TODAY, to: null, platformIds: null, reason: null });
  });

  it('takes a span, some platforms and a reason, as they come back for editing', () => {
    const draft = {
      from: '2026-11-02',
      to: '2026-11-08',
      what: 'platforms',
      platformIds: [id('x')],
      reason: ' on   holiday ',
    } as const;
    const facts = { from: '2026-11-02', to: '2026-11-08', platformIds: ['x'], reason: 'on holiday' };

    const result = readPauseDraft(draft);

    expect(result).toEqual(facts);
    expect('field' in result ? null : pauseDraftOf(result)).toEqual({ ...draft, reason: 'on holiday' });
  });

  it('forgets the platforms when everything pauses', () => {
    expect(read({ what: 'everything', platformIds: [id('x')] })).toMatchObject({ platformIds: null });
  });

  it('says what is wrong: no first day, a last day before it, no platform', () => {
    expect(read({ from: '' })).toEqual({ field: 'from', text: 'Choose the first day.' });
    expect(read({ to: '2026-11-22' })).toMatchObject({ field: 'to' });
    expect(read({ to: '2026-02-30' })).toMatchObject({ field: 'to' });
    expect(read({ what: 'platforms' })).toMatchObject({ field: 'platforms' });
    expect(read({ to: TODAY })).toMatchObject({ to: TODAY });
  });
});
