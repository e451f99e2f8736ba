/** Whom a correction is about: a case is about one deceased person, and stays so. */

interface AboutPerson {
  readonly deceased: { readonly personalId: string };
}

export function samePerson({
  context,
  event,
}: {
  context: { readonly application: AboutPerson };
  event: { readonly type: string; readonly application?: AboutPerson };
}): boolean {
  return event.application?.deceased.personalId === context.application.deceased.personalId;
}
