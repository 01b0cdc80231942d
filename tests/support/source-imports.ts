import ts from 'typescript';

/** One thing a source file asks for by address: `statement` and `dynamic` imports, `types` alone, a file's `url`, or a `glob`. */
export interface SourceImport {
  readonly address: string;
  readonly kind: 'statement' | 'types' | 'dynamic' | 'url' | 'glob';
}

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /<style\b[^>]*>[\s\S]*?<\/style>/g;
const MARKUP_IMPORT = /\bimport\(\s*(['"`])(.*?)\1/g;

/** Everything that a .ts, .js or .svelte file imports; an address worked out as the program runs is given as `?`. */
export function sourceImports(path: string, text: string): readonly SourceImport[] {
  if (!path.endsWith('.svelte')) return scriptImports(text);
  const scripts = [...text.matchAll(SCRIPT)].map(([, script]) => script ?? '');
  const markup = text.replace(SCRIPT, '').replace(STYLE, '');
  const inMarkup = [...markup.matchAll(MARKUP_IMPORT)].map(([, , address]): SourceImport => ({
    address: address ?? '?',
    kind: 'dynamic'
  }));
  return [...scripts.flatMap(scriptImports), ...inMarkup];
}

function scriptImports(text: string): readonly SourceImport[] {
  const found: SourceImport[] = [];
  const visit = (node: ts.Node): void => {
    const imported = importAt(node);
    if (imported !== null) found.push(imported);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

function importAt(node: ts.Node): SourceImport | null {
  if (ts.isImportDeclaration(node)) {
    return found(node.moduleSpecifier, isTypesOnly(node.importClause) ? 'types' : 'statement');
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return found(node.moduleSpecifier, node.isTypeOnly ? 'types' : 'statement');
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return found(node.argument.literal, 'types');
  }
  if (ts.isCallExpression(node)) return calledImport(node);
  if (ts.isNewExpression(node)) return addressedFile(node);
  return null;
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function calledImport({ expression, arguments: [first] }: ts.CallExpression): SourceImport | null {
  const called = expression.getText();
  if (called === 'import' || called === 'require' || called === 'importScripts') {
    return found(first, 'dynamic');
  }
  return called === 'import.meta.glob' ? found(first, 'glob') : null;
}

/** `new URL('./file', import.meta.url)`, by which workers and assets are named. */
function addressedFile({ expression, arguments: given }: ts.NewExpression): SourceImport | null {
  const [address, base] = given ?? [];
  if (expression.getText() !== 'URL' || base?.getText() !== 'import.meta.url') return null;
  return found(address, 'url');
}

function found(node: ts.Node | undefined, kind: SourceImport['kind']): SourceImport {
  return { address: node && ts.isStringLiteralLike(node) ? node.text : '?', kind };
}
