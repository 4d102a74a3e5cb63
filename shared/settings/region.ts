import { z } from 'zod';

/** The languages and regions whose dates and numbers can be chosen. */
export const REGIONS = [
  ...['ar-AE', 'ar-EG', 'ar-MA', 'ar-SA', 'bg-BG', 'bn-BD', 'ca-ES', 'cs-CZ', 'da-DK', 'de-AT', 'de-CH', 'de-DE'],
  ...['el-GR', 'en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-IN', 'en-NZ', 'en-US', 'en-ZA', 'es-AR', 'es-CL', 'es-CO'],
  ...['es-ES', 'es-MX', 'et-EE', 'eu-ES', 'fa-IR', 'fi-FI', 'fil-PH', 'fr-BE', 'fr-CA', 'fr-CH', 'fr-FR', 'ga-IE'],
  ...['gl-ES', 'he-IL', 'hi-IN', 'hr-HR', 'hu-HU', 'id-ID', 'is-IS', 'it-CH', 'it-IT', 'ja-JP', 'ko-KR', 'lt-LT'],
  ...['lv-LV', 'ms-MY', 'nb-NO', 'nl-BE', 'nl-NL', 'pl-PL', 'pt-BR', 'pt-PT', 'ro-RO', 'ru-RU', 'sk-SK', 'sl-SI'],
  ...['sr-RS', 'sv-SE', 'sw-KE', 'ta-IN', 'th-TH', 'tr-TR', 'uk-UA', 'ur-PK', 'vi-VN', 'zh-CN', 'zh-HK', 'zh-TW'],
] as const;
export const regionSchema = z.enum(REGIONS);
type Region = z.infer<typeof regionSchema>;

/** How dates, times and numbers are written. */
export type Writing = {
  /** Null for the one that this computer has. */
  readonly region: Region | null;
  readonly hours: 'region' | '12' | '24';
  readonly digits: 'region' | 'latin';
};

const HOUR_CYCLES = { '12': 'h12', '24': 'h23' } as const;

/** Where a system says nothing that can be understood: `C`, or nothing at all. */
const UNKNOWN = 'en';

/**
 * What to ask `Intl` for. `system` is how the computer names its own language and region. Days are days of the Gregorian
 * calendar everywhere: the ledger, its months and its years are counted in it.
 */
export function localeOf({ region, hours, digits }: Writing, system: string): string {
  const options = {
    calendar: 'gregory',
    ...(hours === 'region' ? {} : { hourCycle: HOUR_CYCLES[hours] }),
    ...(digits === 'region' ? {} : { numberingSystem: 'latn' }),
  };
  return new Intl.Locale(region ?? knownLocale(system), options).toString();
}

function knownLocale(system: string): string {
  try {
    return Intl.getCanonicalLocales(system.replaceAll('_', '-'))[0] ?? UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}
