import { describe, expect, it } from 'vitest';
import { aPlatform, anActivity, aScore, documentsWith, id, valueOf } from '../testing/builders';
import { EMPTY_DOCUMENTS } from '../ledger/documents';
import { mappingSchema } from './column-mapping';
import { inspect, type InspectOptions } from './inspect';

const ledger = documentsWith({
  platforms: [aPlatform(), aPlatform({ id: id('linkedin'), name: 'LinkedIn' })],
  activities: [anActivity({ title: 'Comment on 3 blogs' })],
  scores: [aScore({ name: 'Followers' }), aScore({ id: id('ssi'), name: 'LinkedIn SSI' })],
});
const look = (text: string, options?: InspectOptions) => valueOf(inspect(text, ledger, options));
const kinds = (text: string, options?: InspectOptions) => look(text, options).mapping.columns.map((role) => role.kind);

describe('inspect', () => {
  it('knows a wide table of scores by its headers, whatever their case and spaces', () => {
    const { mapping, questions, rowCount } = look('Date,FOLLOWERS,linkedin  ssi\n2026-11-23,47,70\n2026-11-24,48,71');
    expect(mapping).toMatchObject({
      kind: 'readings',
      hasHeader: true,
      separator: ',',
      columns: [{ kind: 'day' }, { kind: 'of', id: 'klout' }, { kind: 'of', id: 'ssi' }],
      names: [],
    });
    expect({ questions, rowCount }).toEqual({ questions: [], rowCount: 2 });
  });

  it('knows a long table of readings by the names in it', () => {
    const { mapping } = look('when;what;how many\n23.11.2026;Followers;1,5\n24.11.2026;LinkedIn SSI;70');
    expect(mapping).toMatchObject({ kind: 'readings', separator: ';', dateOrder: 'dmy', decimalSign: ',' });
    expect(mapping.columns.map(({ kind }) => kind)).toEqual(['day', 'name', 'value']);
  });

  it('knows checks by their states', () => {
    expect(look('day,Run,Read\n2026-11-23,x,\n2026-11-24,,x').mapping).toMatchObject({
      kind: 'checks',
      columns: [{ kind: 'day' }, { kind: 'of', name: 'Run' }, { kind: 'of', name: 'Read' }],
    });
    expect(kinds('activity,date,state,reason\nRun,2026-11-23,done,')).toEqual(['name', 'day', 'state', 'reason']);
  });

  it('knows sessions by their times', () => {
    expect(look('Date,Platform,Start,End\n11/23/2026,X,9:10,9:25').mapping).toMatchObject({
      kind: 'sessions',
      dateOrder: 'mdy',
      columns: [{ kind: 'day' }, { kind: 'name' }, { kind: 'start' }, { kind: 'end' }],
    });
    expect(kinds('2026-11-23\tX\t9:10\t9:25')).toEqual(['day', 'name', 'start', 'end']);
    expect(kinds('date,x,linkedin\n2026-11-23,15,20')).toEqual(['day', 'of', 'of']);
  });

  it('asks what a pasted block without names is about', () => {
    const { mapping, questions } = look('2026-11-23\t47\n2026-11-24\t48');
    expect(mapping).toMatchObject({ hasHeader: false, columns: [{ kind: 'day' }, { kind: 'value' }], about: null });
    expect(questions).toEqual([{ kind: 'about' }]);
  });

  it('asks which column is the day when none is', () => {
    expect(look('a,b\nc,d').questions).toContainEqual({ kind: 'day' });
  });

  it('asks for the order of days when they could be read in two ways', () => {
    const { mapping, questions } = look('day,Followers\n03/04/2026,1\n05/06/2026,2');
    expect(mapping.dateOrder).toBeNull();
    expect(questions).toEqual([{ kind: 'date-order', open: 'ambiguous', forms: ['dmy', 'mdy'] }]);
  });

  it('needs no answer where every order says the same', () => {
    expect(look('day,Followers\n05/05/2026,1').questions).toEqual([]);
    expect(look('day,Followers\n2026-04-03,1\n4 Mar 2026,2').questions).toEqual([]);
  });

  it('takes the order of most days where they contradict each other, and says so', () => {
    const { mapping, questions } = look('day,Followers\n23/04/2026,1\n24/04/2026,2\n04/25/2026,3');
    expect(mapping.dateOrder).toBe('dmy');
    expect(questions).toEqual([{ kind: 'date-order', open: 'contradictory', forms: ['dmy', 'mdy'] }]);
    expect(look('day,Followers\n23/04/2026,1\n04/25/2026,3').mapping.dateOrder).toBeNull();
  });

  it('asks for the decimal sign when numbers could be read in two ways', () => {
    const { mapping, questions } = look('day;Followers\n2026-11-23;1,234');
    expect(mapping.decimalSign).toBeNull();
    expect(questions).toEqual([{ kind: 'decimal-sign', open: 'ambiguous', forms: ['.', ','] }]);
    expect(look('day;Followers\n2026-11-23;1,234\n2026-11-24;1,5').mapping.decimalSign).toBe(',');
  });

  it('lists names that are not known, each once, and with what becomes of it', () => {
    const { mapping, questions } = look('day,score,value\n2026-11-23,Visits,1\n2026-11-24, visits ,2');
    expect(mapping.names).toEqual([{ name: 'Visits', choice: { kind: 'create' } }]);
    expect(questions).toEqual([{ kind: 'name', name: 'Visits', problem: 'unknown', choice: { kind: 'create' } }]);
  });

  it('does not make activities unasked, nor what cannot have the name', () => {
    expect(look('day,activity,state\n2026-11-23,Run,x').mapping.names).toEqual([
      { name: 'Run', choice: { kind: 'leave-out' } },
    ]);
    expect(look(`day,score,value\n2026-11-23,${'a'.repeat(81)},1`).mapping.names).toMatchObject([
      { choice: { kind: 'leave-out' } },
    ]);
  });

  it('asks which one is meant when two have a name', () => {
    const documents = documentsWith({ scores: [aScore(), aScore({ id: id('other') })] });
    const { questions } = valueOf(inspect('day,score,value\n2026-11-23,Klout-style index,1', documents));
    expect(questions).toEqual([
      { kind: 'name', name: 'Klout-style index', problem: 'ambiguous', choice: { kind: 'leave-out' } },
    ]);
  });

  it('leaves columns of other things aside', () => {
    expect(kinds('day,Followers,notes,mood\n2026-11-23,47,fine,all right')).toEqual(['day', 'of', 'ignore', 'ignore']);
  });

  it('takes what was decided and guesses the rest', () => {
    expect(kinds('day,a\n2026-11-23,15', { kind: 'sessions' })).toEqual(['day', 'of']);
    expect(look('day,a\n2026-11-23,15', { hasHeader: false }).rowCount).toBe(2);
    const columns = [{ kind: 'ignore' }, { kind: 'day' }] as const;
    expect(look('a,b\n03/04/2026,23/11/2026', { columns }).mapping).toMatchObject({ columns, dateOrder: 'dmy' });
  });

  it('shows the first filled cells of each column', () => {
    expect(look('day,Followers\n2026-11-23,\n2026-11-24,48').columns).toEqual([
      { header: 'day', samples: ['2026-11-23', '2026-11-24'], role: { kind: 'day' } },
      { header: 'Followers', samples: ['48'], role: { kind: 'of', id: 'klout' } },
    ]);
  });

  it('guesses a mapping that is valid, and refuses nothing at all', () => {
    const { mapping } = valueOf(inspect('day,__proto__,constructor\n2026-11-23,1,2', EMPTY_DOCUMENTS));
    expect(mappingSchema.safeParse(mapping).success).toBe(true);
    expect(inspect(' \n', ledger)).toEqual({
      ok: false,
      failure: { code: 'invalid', problem: 'There is nothing in it.' },
    });
  });
});
