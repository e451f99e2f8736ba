/** The key of one case, opened; and why there may be none. */
export interface DataKey {
  readonly id: string;
  /** Null: of no case, or of one that is not known yet. */
  readonly caseId: string | null;
  readonly bytes: Buffer;
}

/** Nobody can read what the case held. */
export class CaseErased extends Error {
  override readonly name = 'CaseErased';

  constructor(readonly keyId: string) {
    super(`What ${keyId} held was erased with its key. The register keeps the final record of the case.`);
  }
}

/** Sealed under a key that is not here, or that is another case's. */
export class KeyUnknown extends Error {
  override readonly name = 'KeyUnknown';
}
