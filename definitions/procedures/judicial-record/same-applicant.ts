/** Whose record it is: a correction is about the same person. */

interface AboutPerson {
  readonly person: { readonly personalId: string };
}

export function sameApplicant({
  context,
  event,
}: {
  context: { readonly application: AboutPerson };
  event: { readonly type: string; readonly application?: AboutPerson };
}): boolean {
  return event.application?.person.personalId === context.application.person.personalId;
}
