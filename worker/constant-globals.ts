/**
 * A global that code of the sandbox looks up by its name takes some 150 ns, a constant of the script 6
 * (`docs/performance.md`): what every workflow shares is looked up once.
 */

/** None that the SDK puts another in the place of, as it does with `Date`. */
export const sharedBuiltIns = [
  ...['Array', 'BigInt', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'RangeError'],
  ...['Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'Uint8Array', 'WeakMap'],
];

/** For the bundler of the workflow code. */
export const constantGlobals = {
  apply(compiler: Compiler) {
    const banner = `const { ${sharedBuiltIns.join(', ')} } = globalThis;`;
    new compiler.webpack.BannerPlugin({ banner, raw: true }).apply(compiler);
  },
};

/** As much of the bundler's own as is needed. */
interface Compiler {
  readonly webpack: {
    readonly BannerPlugin: new (options: { banner: string; raw: boolean }) => { apply(compiler: Compiler): void };
  };
}
