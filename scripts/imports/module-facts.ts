import { type ESTree, parseSync, Visitor } from 'vite';

/** What one module says about itself, as far as the layout is concerned. */
export interface ModuleFacts {
  readonly imports: readonly ImportFact[];
  /** The words after `case`, one list per switch statement. */
  readonly switches: readonly { readonly line: number; readonly cases: readonly string[] }[];
  /** Reads of the clock or of chance, such as `Date.now()`. */
  readonly impurities: readonly { readonly line: number; readonly what: string }[];
  /** It holds nothing but exports from elsewhere. */
  readonly isBarrel: boolean;
}

export interface ImportFact {
  readonly specifier: string;
  readonly line: number;
  /** `type` leaves no trace at run time, `lazy` is loaded when called for. */
  readonly kind: 'value' | 'type' | 'lazy';
}

/** Reads one TypeScript module. @throws if it cannot be parsed */
export function readModuleFacts(path: string, text: string): ModuleFacts {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const lineOf = (node: { start: number }) => text.slice(0, node.start).split('\n').length;
  const imports: ImportFact[] = [];
  const switches: { line: number; cases: string[] }[] = [];
  const impurities: { line: number; what: string }[] = [];

  const add = (source: ESTree.Expression | null, kind: ImportFact['kind']) => {
    const specifier = source && wordOf(source);
    if (specifier) imports.push({ specifier, line: lineOf(source), kind });
  };
  const fromStatement = (isType: boolean, names: readonly boolean[]): ImportFact['kind'] =>
    isType || (names.length > 0 && names.every(Boolean)) ? 'type' : 'value';

  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((name) => name.type === 'ImportSpecifier' && name.importKind === 'type');
      add(node.source, fromStatement(node.importKind === 'type', names));
    },
    ExportNamedDeclaration(node) {
      const names = node.specifiers.map((name) => name.exportKind === 'type');
      add(node.source, fromStatement(node.exportKind === 'type', names));
    },
    ExportAllDeclaration(node) {
      add(node.source, fromStatement(node.exportKind === 'type', []));
    },
    ImportExpression(node) {
      add(node.source, 'lazy');
    },
    TSImportType(node) {
      add(node.source, 'type');
    },
    SwitchStatement(node) {
      const cases = node.cases.flatMap(({ test }) => (test && wordOf(test)) || []);
      switches.push({ line: lineOf(node), cases });
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.computed) return;
      const what = `${callee.object.name}.${callee.property.name}()`;
      if (what === 'Date.now()' || what === 'Math.random()') impurities.push({ line: lineOf(node), what });
    },
    NewExpression(node) {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length > 0) return;
      impurities.push({ line: lineOf(node), what: 'new Date()' });
    },
  }).visit(program);

  const isBarrel = program.body.length > 0 && program.body.every(isReexport);
  return { imports, switches, impurities, isBarrel };
}

/** The value of a string literal, also of a template without holes. */
function wordOf(node: ESTree.Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node.type === 'TemplateLiteral' && node.quasis.length === 1 ? node.quasis[0]?.value.raw : undefined;
}

function isReexport(statement: ESTree.Program['body'][number]): boolean {
  return (
    statement.type === 'ExportAllDeclaration' || (statement.type === 'ExportNamedDeclaration' && !!statement.source)
  );
}
