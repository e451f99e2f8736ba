import type { Finding } from '../worker/build/definition-findings.js';

/** By file, each mistake with its fix; files with the same mistakes stand together. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['Every definition is sound, listed and tested, and its page says what it says.'];
  const files = [...new Set(findings.map(({ file }) => file))];
  const said = files.map((file) => ({ file, text: textOf(findings.filter((one) => one.file === file)) }));
  const texts = [...new Set(said.map(({ text }) => text))];
  const lines = texts.flatMap((text) => [...said.filter((one) => one.text === text).map(({ file }) => file), text]);
  const mistakes = findings.length === 1 ? '1 mistake' : `${findings.length} mistakes`;
  return [...lines, '', `${mistakes} in ${files.length === 1 ? '1 file' : `${files.length} files`}.`];
}

const textOf = (findings: readonly Finding[]) =>
  findings.flatMap(({ mistake, fix }) => [`  ${mistake}`, `    ${fix}`]).join('\n');
