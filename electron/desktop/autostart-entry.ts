import path from 'node:path';

/** The file by which a Linux desktop starts a program when its user logs in. */
export function autostartFile(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  const given = environment['XDG_CONFIG_HOME'] ?? '';
  // A relative one is to be ignored, says the specification.
  const folder = path.isAbsolute(given) ? given : path.join(home, '.config');
  return path.join(folder, 'autostart', 'rapport.desktop');
}

/** An AppImage runs from a place that is gone when it ends; the variable names the file itself. */
export function autostartProgram(environment: Readonly<Record<string, string | undefined>>, execPath: string): string {
  const image = environment['APPIMAGE'] ?? '';
  return image === '' ? execPath : image;
}

export function autostartEntry(program: string, options: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.0',
    'Name=Rapport',
    'Comment=Reminders and the timer, in the tray',
    execLine(program, options),
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Whether the entry is on and starts this program: desktops have switches of their own for it, and a program moves. */
export function startsProgram(entry: string, program: string, options: readonly string[]): boolean {
  const lines = entry.split(/\r?\n/).map((line) => line.trim());
  if (lines.includes('Hidden=true') || lines.includes('X-GNOME-Autostart-enabled=false')) return false;
  return lines.includes(execLine(program, options));
}

function execLine(program: string, options: readonly string[]): string {
  return `Exec=${[program, ...options].map(execWord).join(' ')}`;
}

/**
 * A word of `Exec`: in quotes, within which four signs have a backslash before them, and `%` twice, as it would begin a
 * field code. The file itself then takes every backslash for the beginning of an escape, so it has two.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function execWord(word: string): string {
  const quoted = word.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%');
  return `"${quoted.replaceAll('\\', '\\\\').replaceAll('\n', String.raw`\n`)}"`;
}
