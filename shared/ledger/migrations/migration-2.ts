import type { Content, Migration } from './migration';

/** Format 3 has pauses, gaps of activities, and days that are closed by themselves; until somebody asks there are none. */
export const migration2: Migration = {
  from: 2,
  catalog: (content) => {
    const { settings, activities } = content;
    // Anything else is damage, which the schema finds and names.
    return {
      pauses: [],
      ...content,
      ...(Array.isArray(activities) ? { activities: activities.map(withGaps) } : {}),
      ...(isObject(settings) ? { settings: { closeAfterDays: null, ...settings } } : {}),
    };
  },
  month: (content) => content,
};

function withGaps(activity: unknown): unknown {
  return isObject(activity) ? { gaps: [], ...activity } : activity;
}

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
