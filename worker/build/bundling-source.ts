/**
 * Sources rewritten so that a bundler keeps exactly what a definition uses. A call at the top of a module may have effects,
 * so it would stay, used or not; ours have none, because `definitions/` is pure.
 */
import ts from 'typescript';

const pure = '/* @__PURE__ */ ';

/** Shared files are part of many definitions. */
const seen = new Map<string, string>();

/** Values at the top of a module are computed in functions that are marked as free of effects. */
export function withPureValues(source: string): string {
  const before = seen.get(source);
  if (before !== undefined) return before;
  const file = parsed(source);
  const values = topLevelValues(file).filter((value) => !isFunction(value));
  const text = replaced(source, values, (value) => `${pure}(() => (${value.getText(file)}))()`);
  seen.set(source, text);
  return text;
}

/** Takes those functions away again, for people who read what was built. */
export function withPlainValues(source: string): string {
  const file = parsed(source);
  const bodies = new Map(topLevelValues(file).map((value) => [value, bodyOf(value)]));
  const wrapped = [...bodies.keys()].filter((value) => bodies.get(value));
  return replaced(source, wrapped, (value) => bodies.get(value)?.getText(file) ?? '').replaceAll(pure, '');
}

/** The same exported functions, doing nothing. */
export function withoutBodies(source: string): string {
  const names = [...source.matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
  return names.map((name) => `export function ${name}() {}\n`).join('');
}

const parsed = (source: string) => ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2023, true);

function topLevelValues(file: ts.SourceFile): readonly ts.Expression[] {
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => initializer ?? []);
}

const isFunction = (value: ts.Expression) => ts.isArrowFunction(value) || ts.isFunctionExpression(value);

/** `x` of `(() => x)()`. */
function bodyOf(value: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(value) || !ts.isParenthesizedExpression(value.expression)) return undefined;
  const inner = value.expression.expression;
  return ts.isArrowFunction(inner) && inner.parameters.length === 0 && !ts.isBlock(inner.body) ? inner.body : undefined;
}

function replaced(source: string, places: readonly ts.Expression[], text: (place: ts.Expression) => string): string {
  return places.reduceRight(
    (whole, place) => whole.slice(0, place.getStart()) + text(place) + whole.slice(place.end),
    source,
  );
}
