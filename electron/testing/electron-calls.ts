import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What the desktop shell asks of Electron: `Tray.setToolTip`, and for an event `PowerMonitor.on suspend`. */
export type ElectronCall = {
  readonly owner: string;
  readonly member: string;
  /** The event that is listened to; null for what is no event. */
  readonly event: string | null;
  /** The systems that the declaration limits it to; empty for all. */
  readonly platforms: readonly string[];
};

const ELECTRON = path.resolve(import.meta.dirname, '..');
const DECLARATIONS = '/node_modules/electron/electron.d.ts';
const LISTENING: ReadonlySet<string> = new Set(['on', 'once', 'off']);

/** Found by the compiler, in everything of the desktop shell that runs in the main process. */
export function electronCalls(): readonly ElectronCall[] {
  const config = path.join(ELECTRON, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    ELECTRON,
  );
  const desktop = path.join(ELECTRON, 'desktop');
  const files = [
    path.join(ELECTRON, 'main.ts'),
    ...fs.readdirSync(desktop).flatMap((name) => (/(?<!\.test)\.ts$/.test(name) ? [path.join(desktop, name)] : [])),
  ];
  const program = ts.createProgram(files, { ...options, incremental: false });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source === undefined ? [] : callsIn(source, checker);
  });
}

function callsIn(node: ts.Node, checker: ts.TypeChecker): readonly ElectronCall[] {
  const inside: ElectronCall[] = [];
  ts.forEachChild(node, (child) => {
    inside.push(...callsIn(child, checker));
  });
  const own = ts.isPropertyAccessExpression(node) ? callOf(node, checker) : null;
  return own === null ? inside : [own, ...inside];
}

function callOf(node: ts.PropertyAccessExpression, checker: ts.TypeChecker): ElectronCall | null {
  const owner = checker.getNonNullableType(checker.getTypeAtLocation(node.expression)).getSymbol();
  if (owner?.declarations?.some(isOfElectron) !== true) return null;
  const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : null;
  const member = node.name.text;
  return {
    ...{ owner: owner.name, member },
    event: call !== null && LISTENING.has(member) ? firstText(call) : null,
    platforms: platformsOf(declarationOf(node, { call, checker })),
  };
}

/** Of several forms of a function the one that is called: each event has its own. */
function declarationOf(
  node: ts.PropertyAccessExpression,
  { call, checker }: { readonly call: ts.CallExpression | null; readonly checker: ts.TypeChecker },
): ts.Node | undefined {
  const called = call === null ? undefined : checker.getResolvedSignature(call)?.declaration;
  return called ?? checker.getSymbolAtLocation(node)?.declarations?.[0];
}

function firstText({ arguments: [first] }: ts.CallExpression): string | null {
  return first !== undefined && ts.isStringLiteral(first) ? first.text : null;
}

function isOfElectron(declaration: ts.Node): boolean {
  return declaration.getSourceFile().fileName.endsWith(DECLARATIONS);
}

function platformsOf(declaration: ts.Node | undefined): readonly string[] {
  if (declaration === undefined) return [];
  return ts
    .getJSDocTags(declaration)
    .filter(({ tagName }) => tagName.text === 'platform')
    .flatMap(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? '').split(',').map((name) => name.trim()))
    .toSorted();
}
