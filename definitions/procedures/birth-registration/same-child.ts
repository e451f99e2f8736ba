/** Whom a correction is about after the registration: the child keeps its personal number. */

interface AboutChild {
  readonly certificate: { readonly personalId: string };
}

export function sameChild({
  context,
  event,
}: {
  context: { readonly application: AboutChild };
  event: { readonly type: string; readonly application?: AboutChild };
}): boolean {
  return event.application?.certificate.personalId === context.application.certificate.personalId;
}
