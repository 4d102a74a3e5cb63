/**
 * The options that Rapport is started with: the one place that knows their names. The start script reads this before
 * anything is built, so it is plain JavaScript.
 *
 * @typedef {object} LaunchOptions
 * @property {boolean} web run in the browser even where the desktop runtime exists
 * @property {string | null} data the ledger's folder as it was given; null for the platform's own
 * @property {number | null} port of the web shell; null when the shell chooses
 * @property {string | null} token of the web shell; null when the shell makes one
 * @property {boolean} open whether the web shell opens the browser
 * @property {string | null} day what today is, as `2026-11-24`; null for the clock's day
 * @property {boolean} help print the list and do nothing else
 *
 * @typedef {{ readonly ok: true, readonly options: LaunchOptions } | { readonly ok: false, readonly problem: string }} ParsedOptions
 *
 * @typedef {object} OptionForm
 * @property {string} name
 * @property {string | null} value how the list shows the value; null for an option without one
 * @property {string} text
 * @property {(value: string) => string | null} [problem] what is wrong with a value; null when nothing is
 * @property {(value: string) => Partial<LaunchOptions>} set
 */

/** @type {readonly OptionForm[]} */
const FORMS = [
  {
    name: 'web',
    value: null,
    text: 'use the browser, even where the desktop app could start',
    set: () => ({ web: true }),
  },
  {
    name: 'data',
    value: 'DIR',
    text: "keep the ledger in this folder (otherwise in the system's folder for application data)",
    set: (data) => ({ data }),
  },
  {
    name: 'port',
    value: 'N',
    text: 'listen on this port in the browser version; 0 takes any free one',
    problem: portProblem,
    set: (text) => ({ port: Number(text) }),
  },
  {
    name: 'token',
    value: 'T',
    text: 'use this secret in the address of the browser version instead of a new one',
    problem: tokenProblem,
    set: (token) => ({ token }),
  },
  {
    name: 'no-open',
    value: null,
    text: 'do not open the browser, only print the address',
    set: () => ({ open: false }),
  },
  {
    name: 'day',
    value: 'yyyy-mm-dd',
    text: 'take this day for today, to try things out (not in a packaged app)',
    problem: dayProblem,
    set: (day) => ({ day }),
  },
  { name: 'help', value: null, text: 'print this list', set: () => ({ help: true }) },
];

/** What `--help` prints. */
export const OPTIONS_TEXT = [
  'Options:',
  ...FORMS.map((form) => `  ${[`--${form.name}`, form.value ?? ''].join(' ').padEnd(18)}${form.text}`),
].join('\n');

/**
 * Reads `--name value` and `--name=value`; the last of two wins. `--help` wins over every mistake beside it.
 * `unknown: 'ignore'` is for a desktop process, whose arguments also hold Chromium's switches and the app's folder.
 *
 * @param {readonly string[]} argv without the program's own path
 * @param {{ readonly unknown: 'refuse' | 'ignore' }} settings
 * @returns {ParsedOptions}
 */
export function parseLaunchOptions(argv, { unknown }) {
  /** @type {LaunchOptions} */
  const options = { web: false, data: null, port: null, token: null, open: true, day: null, help: false };
  /** @type {string | null} */
  let firstProblem = null;

  for (let index = 0; index < argv.length; index += 1) {
    const { form, name, attached } = readName(argv[index] ?? '');
    if (form === null) {
      if (unknown === 'refuse' && name !== '--') firstProblem ??= `There is no option ${name}.`;
      continue;
    }
    const takesNext = form.value !== null && attached === null && isValue(argv[index + 1]);
    if (takesNext) index += 1;
    const value = takesNext ? (argv[index] ?? null) : attached;
    const problem = problemOf(form, value);
    if (problem === null) Object.assign(options, form.set(value ?? ''));
    else firstProblem ??= problem;
  }

  return firstProblem === null || options.help ? { ok: true, options } : { ok: false, problem: firstProblem };
}

/**
 * The way back: what to hand to another process of Rapport. `--name=value` keeps a pair together where arguments are
 * reordered, as Chromium does for a second instance.
 *
 * @param {LaunchOptions} options
 * @returns {string[]}
 */
export function launchArguments(options) {
  return [
    ...(options.web ? ['--web'] : []),
    ...(options.data === null ? [] : [`--data=${options.data}`]),
    ...(options.port === null ? [] : [`--port=${options.port}`]),
    ...(options.token === null ? [] : [`--token=${options.token}`]),
    ...(options.open ? [] : ['--no-open']),
    ...(options.day === null ? [] : [`--day=${options.day}`]),
    ...(options.help ? ['--help'] : []),
  ];
}

/**
 * @param {string} argument
 * @returns {{ form: OptionForm | null, name: string, attached: string | null }}
 */
function readName(argument) {
  const equals = argument.indexOf('=');
  const name = equals === -1 ? argument : argument.slice(0, equals);
  const form = FORMS.find((candidate) => name === `--${candidate.name}`) ?? null;
  return { form, name, attached: equals === -1 ? null : argument.slice(equals + 1) };
}

/**
 * A value that begins with two dashes has to be attached with `=`; standing alone it is the next option.
 *
 * @param {string | undefined} argument
 */
function isValue(argument) {
  return argument !== undefined && !argument.startsWith('--');
}

/**
 * @param {OptionForm} form
 * @param {string | null} value
 * @returns {string | null}
 */
function problemOf(form, value) {
  if (form.value === null) return value === null ? null : `--${form.name} takes no value.`;
  if (value === null || value === '') return `--${form.name} needs a value: --${form.name} ${form.value}.`;
  return form.problem?.(value) ?? null;
}

/** @param {string} text */
function portProblem(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return null;
  return `--port must be a whole number from 0 to 65535, not "${text}".`;
}

/** @param {string} text */
function tokenProblem(text) {
  // It travels in an address and in the name of a WebSocket protocol; these characters pass through both unchanged.
  if (/^[A-Za-z0-9._~-]+$/.test(text)) return null;
  return '--token may hold letters, digits and the signs - . _ ~ only.';
}

/** @param {string} text */
function dayProblem(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return `--day must have the form yyyy-mm-dd, not "${text}".`;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // The Gregorian calendar repeats after 400 years; the shift avoids the years that Date takes for 1901 to 1999.
  const ruler = new Date(Date.UTC(2000 + (year % 400), month - 1, date));
  const exists = year > 0 && ruler.getUTCMonth() === month - 1 && ruler.getUTCDate() === date;
  return exists ? null : `--day must be a day that exists, and ${text} is not one.`;
}
