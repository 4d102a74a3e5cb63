import type { Content, Migration } from './migration';

/** Format 4 has reminders, when they may speak, and when a timer stops by itself; until somebody asks there are none. */
export const migration3: Migration = {
  from: 3,
  catalog: (content) => {
    const { settings } = content;
    // Anything else is damage, which the schema finds and names.
    return {
      reminders: [],
      ...content,
      ...(isObject(settings) ? { settings: { ...SETTINGS, ...settings } } : {}),
    };
  },
  month: (content) => content,
};

const SETTINGS = {
  reminding: { mostADay: 3, quiet: { from: '22:00', to: '07:00' }, clients: [] },
  timing: { idleMinutes: 5, ceilingMinutes: 60 },
};

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
