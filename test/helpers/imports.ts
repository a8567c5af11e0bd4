/** Reads the import statements of source files and compares them with a table of who may import what. */
import ts from 'typescript';

/** `value` is there at run time; `type` is erased by the compiler. */
export type ImportStatement = { specifier: string; kind: 'value' | 'type' };

/**
 * What a folder may import. Entries are folders of src (`scoring`), files below it (`scoring/result.ts`), packages (`npm:zod`,
 * with everything below them), `node:`, or `*` for anything but `pages`. A folder may always import from itself unless `own` says which of it.
 */
export type ImportRow = { values: readonly string[]; types?: readonly string[]; reason?: string };
export type ImportTable = Readonly<Record<string, ImportRow>>;

/** The scripts of an .astro file: what stands between the dashes, and its script elements. */
function scriptsOf(path: string, text: string): string[] {
  if (!path.endsWith('.astro')) return [text];
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  return [frontmatter, ...[...text.matchAll(/<script(?![^>]*is:inline)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '')];
}

/** Every import of a file, static, dynamic and in types. `import { type A }` counts as a type, `import { type A, b }` as a value. */
export function importsOf(path: string, text: string): ImportStatement[] {
  const found: ImportStatement[] = [];
  for (const script of scriptsOf(path, text)) {
    const source = ts.createSourceFile(
      path,
      script,
      ts.ScriptTarget.Latest,
      false,
      path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    );
    const add = (specifier: ts.Node | undefined, isType: boolean) => {
      if (specifier && ts.isStringLiteralLike(specifier)) found.push({ specifier: specifier.text, kind: isType ? 'type' : 'value' });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) {
        const clause = node.importClause;
        const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : undefined;
        const isType =
          clause !== undefined &&
          (clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
            (!clause.name && named !== undefined && named.length > 0 && named.every((each) => each.isTypeOnly)));
        add(node.moduleSpecifier, isType);
      } else if (ts.isExportDeclaration(node)) {
        const named = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined;
        add(node.moduleSpecifier, node.isTypeOnly || (named !== undefined && named.length > 0 && named.every((each) => each.isTypeOnly)));
      } else if (ts.isImportTypeNode(node)) {
        if (ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
      } else if (
        ts.isCallExpression(node) &&
        (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require'))
      ) {
        add(node.arguments[0], false);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** Where an import leads: a path below src (`scoring/result.ts`), `npm:<package>`, `node:<name>`, `astro:<name>`. */
export function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return new URL(specifier, `file:///${path}`).pathname.slice(1);
  if (specifier.startsWith('node:') || specifier.startsWith('astro:')) return specifier;
  return `npm:${specifier}`;
}

const isBelow = (target: string, entry: string) => target === entry || target.startsWith(entry.endsWith(':') ? entry : `${entry}/`);

/** The part of src a file belongs to: its folder, or the file itself at the top. */
export const partOf = (path: string): string => path.split('/')[0] ?? path;

/** The row for a file: the longest entry of the table that is its path or a folder above it. A `*` stands for part of a file name. */
function rowOf(table: ImportTable, path: string): [string, ImportRow] | undefined {
  const matches = (entry: string) =>
    entry.includes('*')
      ? new RegExp(
          `^${entry
            .split('*')
            .map((part) => part.replace(/[.[\]]/g, '\\$&'))
            .join('[^/]*')}$`,
        ).test(path)
      : isBelow(path, entry);
  return Object.entries(table)
    .filter(([entry]) => matches(entry))
    .sort(([a], [b]) => b.length - a.length)[0];
}

/** Imports that the table does not allow, as `file: may not import <target> (value)`. Files without a row are reported too. */
export function forbiddenImports(table: ImportTable, files: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  for (const [path, text] of files) {
    const [, row] = rowOf(table, path) ?? [];
    if (!row) {
      problems.push(`${path}: must belong to a folder of the import table`);
      continue;
    }
    for (const { specifier, kind } of importsOf(path, text)) {
      const target = targetOf(path, specifier);
      const allowed = kind === 'type' ? [...row.values, ...(row.types ?? [])] : row.values;
      const isOwn = partOf(target) === partOf(path) && partOf(path) !== 'pages';
      const isAllowed = isOwn || allowed.some((entry) => (entry === '*' ? partOf(target) !== 'pages' : isBelow(target, entry)));
      if (!isAllowed) problems.push(`${path}: may not import ${target} (${kind})`);
    }
  }
  return problems;
}

/** Every file and package that a file reaches by value imports, itself included. */
export function reachedFrom(start: string, files: ReadonlyMap<string, string>): Set<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const text = files.get(path);
    if (text === undefined) continue;
    for (const { specifier, kind } of importsOf(path, text)) if (kind === 'value') queue.push(targetOf(path, specifier));
  }
  return reached;
}
