/** What stands in front of a line of Chromium's log: `[4711:1124/101530.123456:ERROR:ozone_platform_x11.cc(244)] `. */
const LOG_PREFIX = /^\[[^\]]*:(?:FATAL|ERROR|WARNING|INFO|VERBOSE\d*):[^\]]*\]\s*/;
const HARMLESS = /^\[[^\]]*:(?:WARNING|INFO|VERBOSE\d*):/;
/** Lines around a failure that say nothing about it: traces, register dumps, what the shell adds. */
const BESIDE_THE_POINT = [
  /^\s/, // Stack frames and the insides of a printed object.
  /^#\d+ /,
  /^Node\.js v\d/,
  /^Received signal \d/,
  /^\[end of stack trace\]/,
  /^Calling _exit/,
  /core dumped/,
  /^The platform failed to initialize/,
  /^Failed to connect to the bus/,
  /^(Segmentation fault|Trace\/breakpoint trap|Aborted)\b/,
  /^[^\p{L}]*$/u,
];
// eslint-disable-next-line no-control-regex -- Colours of a terminal begin with the escape character.
const COLOUR = /\x1b\[[0-9;]*[A-Za-z]/g;
const LONGEST = 240;

/** The last line that says why a program failed, without the decoration around it; null when there is none. */
export function reasonIn(stderr) {
  const lines = stderr
    .replace(COLOUR, '')
    .split(/\r?\n/)
    .filter((line) => !HARMLESS.test(line))
    .map((line) => line.replace(LOG_PREFIX, ''));
  const reason = lines.findLast((line) => !BESIDE_THE_POINT.some((form) => form.test(line)));
  if (reason === undefined) return null;
  const sentencePart = reason.trim().replace(/\.+$/, '');
  return sentencePart.length > LONGEST ? `${sentencePart.slice(0, LONGEST)}…` : sentencePart;
}
