/** January first. Each in full and short, in English, German, French and Spanish. */
const NAMES: readonly string[] = [
  'january jan januar jän jänner janvier janv enero ene',
  'february feb februar février févr fév fevrier fevr febrero',
  'march mar märz mär mrz mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet juil julio',
  'august aug août aout agosto ago',
  'september sep sept septembre septiembre',
  'october oct oktober okt octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember dez décembre décem déc diciembre dic',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1 for January; null when it is no name of a month. */
export function monthNamed(name: string): number | null {
  return NUMBERS.get(name.normalize('NFC').toLowerCase()) ?? null;
}
