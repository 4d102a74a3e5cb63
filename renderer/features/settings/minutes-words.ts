/** `1 minute`, `90 minutes`, `2 hours` */
export function minutesWords(minutes: number): string {
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return count === 1 ? `1 ${unit}` : `${String(count)} ${unit}s`;
}
