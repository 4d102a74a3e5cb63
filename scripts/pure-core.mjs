import { parseAst } from 'vite';

/** What is so plain that a bundler sees for itself that nothing happens when it is made. */
const PLAIN = new Set(['Literal', 'Identifier', 'TemplateLiteral', 'ArrowFunctionExpression', 'FunctionExpression']);

/**
 * Tells the bundler that making a constant of `shared/` does nothing else, as that room promises, so that one which is
 * never used is left out. Schemas are the point: the page needs the types of nearly all and asks hardly any, since the
 * services read whatever comes from it, and making them all takes longer than drawing Today.
 */
export function pureCore() {
  return {
    name: 'pure-core',
    enforce: 'post',
    transform: {
      filter: { id: /\/shared\/[^?]*\.ts$/ },
      handler(code) {
        const made = parseAst(code).body.flatMap(constantsOf).toReversed();
        const insert = (text, { start, end }) =>
          `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`;
        // Lines stay where they are, so the map of the sources is right without another one.
        return { code: made.reduce(insert, code), map: null };
      },
    },
  };
}

/** Where a statement makes constants, from the first to the last. */
function constantsOf(statement) {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return [];
  return declaration.declarations.map(({ init }) => init).filter(({ type }) => !PLAIN.has(type));
}
