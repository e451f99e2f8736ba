/** How the sources name what has an id: `health-card` is `healthCard`, and alone `singleHealthCard`. */

export const camel = (id: string) => id.replace(/-(.)/g, (_hyphen, letter: string) => letter.toUpperCase());

export const pascal = (id: string) => camel(`-${id}`);

/** @throws RangeError when an id is not kebab-case, or is taken */
export function requireFreeId(id: string, taken: readonly string[]): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new RangeError(`"${id}" is not kebab-case. Use small letters, digits and hyphens: birth-registration.`);
  if (taken.includes(id)) throw new RangeError(`There is a "${id}" already. Choose another id.`);
}
