import fs from 'node:fs';
import { parseJson } from '../../shared/base/parse-json';
import { analyseCase, parseCaseFile, type CaseResult } from '../../shared/insights/analyse-case';

/** `node analyse.js FILE.json`: prints the result of every case in the file, as JSON and on standard output. */

const NOT_UNDERSTOOD = 2;

analyse(process.argv.slice(2));

function analyse([file, ...others]: readonly string[]): void {
  if (file === undefined || others.length > 0) return refuse('Name one file: npm run --silent analyse -- FILE.json');
  const text = readText(file);
  if (text === null) return refuse(`${file} cannot be read.`);
  const cases = parseCaseFile(parseJson(text));
  if (cases === null)
    return refuse(`${file} is no file of cases: expected {"cases": [{"name", "analysis", "input"}, …]}.`);
  const results = cases.map(resultOf);
  console.log(JSON.stringify({ results }));
  if (results.some((result) => 'error' in result)) process.exitCode = NOT_UNDERSTOOD;
}

function resultOf(value: unknown): CaseResult {
  try {
    return analyseCase(value);
  } catch (error) {
    // A fault in one analysis must not take the results of the others with it; where it is stands in the stack.
    console.error(error);
    const name = typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : null;
    return { name, error: 'This analysis failed, by a fault of Rapport.' };
  }
}

/** Null when the system does not let it be read, or as text that is longer than texts can be. */
function readText(file: string): string | null {
  try {
    // An editor on Windows may begin it with a mark of its own.
    return fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = NOT_UNDERSTOOD;
}
