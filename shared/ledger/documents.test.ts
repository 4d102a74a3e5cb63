import { describe, expect, it } from 'vitest';
import { aCheck, aNote, aPlatform, aScore, documentsWith, id, month } from '../testing/builders';
import { START } from '../testing/random-records';
import {
  catalogSchema,
  EMPTY_CATALOG,
  EMPTY_DOCUMENTS,
  emptyMonth,
  isEmptyCatalog,
  ledgerSettingsSchema,
  monthDocumentSchema,
  monthIn,
} from './documents';

const NOVEMBER = month('2026-11');

describe('catalogSchema', () => {
  it('takes a catalog as it is', () => {
    expect(catalogSchema.parse(START.catalog)).toEqual(START.catalog);
    expect(catalogSchema.parse(EMPTY_CATALOG)).toEqual(EMPTY_CATALOG);
  });

  it('wants records in the order of their ids, none twice', () => {
    const platforms = [aPlatform({ id: id('a') }), aPlatform({ id: id('b') })];
    const isValid = (given: unknown) => catalogSchema.safeParse({ ...EMPTY_CATALOG, platforms: given }).success;
    expect(isValid(platforms)).toBe(true);
    expect(isValid(platforms.toReversed())).toBe(false);
    expect(isValid([platforms[0], platforms[0]])).toBe(false);
  });

  it.each([
    ['a list', []],
    ['a collection that is missing', { ...EMPTY_CATALOG, scores: undefined }],
    ['a collection that is no list', { ...EMPTY_CATALOG, scores: { 0: aScore(), length: 1 } }],
    ['a record that is none', { ...EMPTY_CATALOG, scores: [null] }],
    ['no word on whether it is the sample', { ...EMPTY_CATALOG, isSample: 'yes' }],
  ])('does not take %s', (_, catalog) => {
    expect(catalogSchema.safeParse(catalog).success).toBe(false);
  });
});

describe('monthDocumentSchema', () => {
  it('takes every month of a ledger as it is', () => {
    for (const document of START.months.values()) expect(monthDocumentSchema.parse(document)).toEqual(document);
  });

  it('takes no record of another month', () => {
    expect(monthDocumentSchema.safeParse({ ...emptyMonth(NOVEMBER), checks: [aCheck()] }).success).toBe(true);
    expect(monthDocumentSchema.safeParse({ ...emptyMonth(month('2026-10')), checks: [aCheck()] }).success).toBe(false);
    expect(monthDocumentSchema.safeParse({ ...emptyMonth(month('2026-10')), notes: [aNote()] }).success).toBe(false);
  });
});

describe('ledgerSettingsSchema', () => {
  const { settings } = EMPTY_CATALOG;

  it.each([{ weekStart: null }, { weekStart: 7, closeAfterDays: 30 }, { dayStart: '00:00' }])('takes %j', (fields) => {
    expect(ledgerSettingsSchema.safeParse({ ...settings, ...fields }).success).toBe(true);
  });

  it.each([
    { dayStart: '24:00' },
    { weekStart: 0 },
    { closeAfterDays: 0 },
    { editedAt: null },
    { reminding: { ...settings.reminding, mostADay: 0 } },
    { reminding: { ...settings.reminding, quiet: { from: '22:00' } } },
    { reminding: { ...settings.reminding, clients: [{ weekdays: [], from: '09:00', to: '12:00' }] } },
    { timing: { ...settings.timing, idleMinutes: 0 } },
    { timing: { ...settings.timing, ceilingMinutes: null } },
  ])('does not take %j', (fields) => {
    expect(ledgerSettingsSchema.safeParse({ ...settings, ...fields }).success).toBe(false);
  });
});

describe('monthIn', () => {
  it('is empty where there is none', () => {
    expect(monthIn(EMPTY_DOCUMENTS, NOVEMBER)).toEqual(emptyMonth(NOVEMBER));
    const ledger = documentsWith({ checks: [aCheck()] });
    expect(monthIn(ledger, NOVEMBER)).toBe(ledger.months.get(NOVEMBER));
  });
});

describe('isEmptyCatalog', () => {
  it('holds until something is set up', () => {
    expect(isEmptyCatalog(EMPTY_CATALOG)).toBe(true);
    expect(isEmptyCatalog({ ...EMPTY_CATALOG, scores: [aScore()] })).toBe(false);
  });
});
