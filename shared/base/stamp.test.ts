import { describe, expect, it } from 'vitest';
import { aStamp } from '../testing/builders';
import { stampSchema, zoneSchema } from './stamp';

describe('zoneSchema', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Pacific/Apia'])('takes %s', (zone) => {
    expect(zoneSchema.safeParse(zone).success).toBe(true);
  });

  it.each(['', 'Nowhere/Land', '+02:00', '../etc/passwd', `Europe/${'x'.repeat(80)}`, '__proto__'])(
    'does not take %j',
    (zone) => {
      expect(zoneSchema.safeParse(zone).success).toBe(false);
    },
  );
});

describe('stampSchema', () => {
  it('takes a moment, a zone and a source, and nothing else', () => {
    expect(stampSchema.safeParse(aStamp()).success).toBe(true);
    expect(stampSchema.safeParse({ ...aStamp(), source: 'guess' }).success).toBe(false);
    expect(stampSchema.safeParse({ ...aStamp(), more: 1 }).success).toBe(false);
  });
});
