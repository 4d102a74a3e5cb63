/**
 * The zone where it is between noon and one o'clock when the hour of UTC is `utcHours`, 0 to 23: for tests that run
 * real processes, whose reminders keep quiet at night and whose days begin and end, at whatever hour they are run.
 */
export function zoneWhereItIsNoon(utcHours: number): string {
  const ahead = 12 - utcHours;
  // In these names the sign is the other way round.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${String(Math.abs(ahead))}`;
}
