/**
 * The value of a JSON text, or undefined, which no JSON text has, when it is not one. The parser's message is not
 * passed on: it quotes from the text.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What this means, damage or a wrong file, is for the caller to say.
    return undefined;
  }
}
