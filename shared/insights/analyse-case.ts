import { z } from 'zod';
import { ANALYSES } from './analyse-case-analyses';

/** What became of one case: its result, or the sentence that says what is wrong with it. */
export type CaseResult =
  { readonly name: string; readonly output: unknown } | { readonly name: string | null; readonly error: string };

const LONGEST_QUOTE = 200;

const caseSchema = z.object({ name: z.string(), analysis: z.string(), input: z.unknown().optional() });
const nameSchema = z.object({ name: z.string() });
const fileSchema = z.object({ cases: z.array(z.unknown()) });

/** The cases in the text of a file, one after the other as they stand there; null when it is no such file. */
export function parseCaseFile(value: unknown): readonly unknown[] | null {
  const file = fileSchema.safeParse(value);
  return file.success ? file.data.cases : null;
}

/** Asks one case of a file; everything in it but its name, its analysis and its input is left aside. */
export function analyseCase(value: unknown): CaseResult {
  const parsed = caseSchema.safeParse(value);
  if (!parsed.success) return { name: nameOf(value), error: `This is no case: ${firstProblem(parsed.error)}.` };
  const { name, analysis, input } = parsed.data;
  const run = ANALYSES.get(analysis);
  if (run === undefined) {
    const known = [...ANALYSES.keys()].join(', ');
    return { name, error: `There is no analysis ${shortened(JSON.stringify(analysis))}; there are ${known}.` };
  }
  const answer = run(input);
  if (answer.ok) return { name, output: answer.output };
  return { name, error: `The input of ${analysis} is not understood: ${firstProblem(answer.error)}.` };
}

function nameOf(value: unknown): string | null {
  const named = nameSchema.safeParse(value);
  return named.success ? named.data.name : null;
}

/** `readings.3.date: not a day that exists` */
function firstProblem(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'it is no input';
  // What is wrong with a key stands one level deeper.
  const words = (issue.code === 'invalid_key' ? issue.issues[0] : issue)?.message ?? 'not understood';
  const place = issue.path.map(String).join('.');
  const plain = words.replace(/^Invalid (input|option): /, '');
  return shortened(place === '' ? plain : `${place}: ${plain}`);
}

/** Names and keys come from the file, and may be as long as it likes. */
function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}
