/** What bundles are called, each once however many versions there are. @param known versions by key, `death@1` */
export function bundleIds(known: Readonly<Record<string, { readonly id: string }>>): readonly string[] {
  return [...new Set(Object.values(known).map(({ id }) => id))];
}
