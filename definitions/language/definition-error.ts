/** A definition that cannot be carried. Thrown while modules load, so the worker never starts with it. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';

  /**
   * @param subject what is wrong, for example `procedure death-registration, state verifying`
   * @param problem what is wrong with it
   * @param fix what the author should write instead
   */
  constructor(
    readonly subject: string,
    readonly problem: string,
    readonly fix: string,
  ) {
    super(`${subject}: ${problem}. ${fix}`);
  }

  /** What else was found in the same definition. */
  others: readonly DefinitionError[] = [];
}
