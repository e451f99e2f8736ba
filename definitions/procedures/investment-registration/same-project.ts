/** Whom and what a correction is about: the same project, of the same representative. */

interface AboutProject {
  readonly representative: { readonly personalId: string };
  readonly project: { readonly reference: string };
}

export function sameProject({
  context,
  event,
}: {
  context: { readonly application: AboutProject };
  event: { readonly type: string; readonly application?: AboutProject };
}): boolean {
  const [own, corrected] = [context.application, event.application];
  return (
    corrected?.project.reference === own.project.reference &&
    corrected.representative.personalId === own.representative.personalId
  );
}
