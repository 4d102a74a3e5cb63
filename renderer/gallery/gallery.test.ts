import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { choicesQuery, readChoices } from './gallery-choices';
import { wordsOf } from './words';

const HERE = import.meta.dirname;
const UI = path.join(HERE, '..', 'ui');

describe('the gallery', () => {
  it('shows every primitive that renderer/ui exports', () => {
    const shown = new Set(componentFiles(HERE).flatMap(elementsIn));

    const missing = filesOfPrimitives().flatMap((file) =>
      exportedComponents(file)
        .filter((name) => !shown.has(name))
        .map((name) => `${name} of ${path.basename(file)}`),
    );

    expect(missing).toEqual([]);
  });

  it('is compared with what is there', () => {
    expect(componentFiles(UI).flatMap(exportedComponents)).toEqual(
      expect.arrayContaining(['Button', 'IconButton', 'Dialog', 'YearStrip']),
    );
  });
});

describe('readChoices', () => {
  it('reads what choicesQuery wrote', () => {
    const choices = { theme: 'dark', density: 'compact', writing: 'rtl', width: '640' } as const;

    expect(readChoices(choicesQuery(choices))).toEqual(choices);
  });

  it('takes the first of each for what is missing or unknown', () => {
    expect(readChoices('?theme=purple')).toEqual({
      theme: 'system',
      density: 'comfortable',
      writing: 'ltr',
      width: 'window',
    });
  });
});

describe('wordsOf', () => {
  it.each(['ltr', 'rtl'] as const)('has long names of 80 characters in %s', (writing) => {
    const { longName, unbrokenName } = wordsOf(writing);

    expect([longName.length, unbrokenName.length]).toEqual([80, 80]);
  });
});

function componentFiles(folder: string): readonly string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => path.join(folder, name));
}

/** Without those that another primitive fetches when it is used: it shows them itself. */
function filesOfPrimitives(): readonly string[] {
  const files = componentFiles(UI);
  const fetched = files.flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(/import\('\.\/([\w-]+)'\)/g)].map(([, name]) => `${name ?? ''}.tsx`),
  );
  return files.filter((file) => !fetched.includes(path.basename(file)));
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

/** Exported functions and constants with a capital, which is how React tells components. */
function exportedComponents(file: string): readonly string[] {
  return parsed(file)
    .statements.filter((statement) => isExported(statement))
    .flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? ''];
      if (!ts.isVariableStatement(statement)) return [];
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    })
    .filter((name) => /^[A-Z][a-z]/.test(name));
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function elementsIn(file: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) names.push(node.tagName.getText());
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return names;
}
