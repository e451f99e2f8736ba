/** How the register keeps what may name people: it is given the keys, and knows nothing of them. */
export interface Sealing {
  /** @param key the case that it is about, or `site` where nobody knows the case */
  sealText(key: string, text: string): Promise<string>;
  /** @returns undefined once it was erased */
  openText(text: string): Promise<string | undefined>;
}

/** Seals nothing: for a register that holds invented people only. */
export const inTheClear: Sealing = {
  sealText: async (_key, text) => text,
  openText: async (text) => text,
};
