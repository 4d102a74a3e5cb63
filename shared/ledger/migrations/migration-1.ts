import type { Migration } from './migration';

/** Before format 2 nobody could tell which of two settings was the later one. What has no date counts as the older. */
export const migration1: Migration = {
  from: 1,
  catalog: (content) => {
    const settings = content['settings'];
    const isObject = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
    // Anything else is damage, which the schema finds and names.
    return isObject ? { ...content, settings: { editedAt: '1970-01-01T00:00:00.000Z', ...settings } } : content;
  },
  month: (content) => content,
};
