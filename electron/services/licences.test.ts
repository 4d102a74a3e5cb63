import { describe, expect, it } from 'vitest';
import { mergedLicences } from './licences';

const zod = { name: 'zod', version: '4.0.0', licence: 'MIT' };
const olderZod = { name: 'zod', version: '3.0.0', licence: 'MIT' };
const react = { name: 'react', version: '19.3.1', licence: null };

describe('mergedLicences', () => {
  it('names every package once under each text', () => {
    const found = [
      { text: 'Colin', packages: [zod] },
      { text: 'Meta', packages: [react] },
      { text: 'Colin', packages: [zod, olderZod] },
    ];

    expect(mergedLicences(found)).toEqual([
      { text: 'Colin', packages: [zod, olderZod] },
      { text: 'Meta', packages: [react] },
    ]);
  });
});
