import type { Migration } from './migration';

/** Format 3 has pauses, and days that are closed by themselves; until somebody asks for either there are none. */
export const migration2: Migration = {
  from: 2,
  catalog: (content) => {
    const settings = content['settings'];
    const isObject = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
    // Anything else is damage, which the schema finds and names.
    return { pauses: [], ...content, ...(isObject ? { settings: { closeAfterDays: null, ...settings } } : {}) };
  },
  month: (content) => content,
};
