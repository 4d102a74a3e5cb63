import { describe, expect, it } from 'vitest';
import { DEFAULT_STORED_SETTINGS, storedAppSettingsSchema } from './app-settings';

describe('storedAppSettingsSchema', () => {
  it('fills in what is missing', () => {
    expect(storedAppSettingsSchema.parse({})).toEqual(DEFAULT_STORED_SETTINGS);
    expect(storedAppSettingsSchema.parse({ theme: 'dark' })).toEqual({ ...DEFAULT_STORED_SETTINGS, theme: 'dark' });
  });

  it('takes a region that it does not know for the one of the computer', () => {
    const { region, theme } = storedAppSettingsSchema.parse({ region: 'xx-YY', theme: 'dark' });

    expect({ region, theme }).toEqual({ region: null, theme: 'dark' });
  });

  it('does not take what there is not', () => {
    expect(storedAppSettingsSchema.safeParse({ theme: 'sepia' }).success).toBe(false);
  });
});
