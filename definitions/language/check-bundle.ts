import type { Bundle, BundleDossier } from './bundle.js';
import { checkAll } from './check-all.js';
import { checkId, checkIdentity, checkSource } from './check-facts.js';
import { DefinitionError } from './definition-error.js';
import type { Link } from './link.js';
import type { Procedure } from './procedure.js';
import type { Each } from './repeated.js';

type Dossiers = Bundle['dossiers'];

/**
 * @throws DefinitionError when a dossier waits for one that is not in the bundle, or for itself in a circle, or does not
 * say what the end of those means for it
 */
export function checkBundle(bundle: Bundle): void {
  const { id, source, dossiers, exclusivePayments = [], escalation = [] } = bundle;
  const subject = `bundle ${id}`;
  checkAll(
    () => checkIdentity(subject, bundle),
    () => checkSource(subject, source),
    ...Object.entries(dossiers).flatMap(([key, dossier]) => [
      () => checkPlace(`${subject}, dossier ${key}`, key, dossier, dossiers),
      () => checkLink(`${subject}, dossier ${key}`, dossier),
    ]),
    () => checkOrder(subject, dossiers),
    () => checkEscalation(subject, escalation),
    () =>
      checkPayments(
        subject,
        exclusivePayments.map((payment) => payment.id),
      ),
  );
}

function checkPayments(subject: string, payments: readonly string[]): void {
  for (const [at, payment] of payments.entries()) {
    checkId(`${subject}, exclusive payment`, payment);
    if (payments.indexOf(payment) !== at) {
      throw new DefinitionError(
        subject,
        `has two exclusive payments "${payment}"`,
        'Join their claims: a payment is reserved by its id.',
      );
    }
  }
}

function checkEscalation(subject: string, rungs: readonly number[]): void {
  if (rungs.every((days, at) => Number.isInteger(days) && days > (rungs[at - 1] ?? 0))) return;
  throw new DefinitionError(
    subject,
    `its escalation [${rungs.join(', ')}] is no ladder`,
    'Give whole working days, each later than the one before: [1, 3, 5].',
  );
}

function checkPlace(subject: string, key: string, { procedure, after }: BundleDossier, dossiers: Dossiers): void {
  if (key !== procedure.id) {
    throw new DefinitionError(
      subject,
      `holds the procedure ${procedure.id}`,
      `Write it under the key '${procedure.id}'.`,
    );
  }
  for (const earlier of after) {
    const place = dossiers[earlier.id];
    const present = place?.procedure;
    if (!present) {
      throw new DefinitionError(
        subject,
        `waits for ${earlier.id}, which is not in the bundle`,
        `Add '${earlier.id}' to dossiers, or remove it from \`after\`.`,
      );
    }
    checkRepetition(subject, earlier, place);
    if (present !== earlier && !isEach(earlier, present)) {
      throw new DefinitionError(
        subject,
        `waits for ${earlier.id} version ${earlier.version}, but the bundle holds version ${present.version}`,
        'Import both from the same file.',
      );
    }
  }
}

/** Whoever waits for a procedure that is repeated says so, and is passed a list. */
function checkRepetition(subject: string, earlier: Procedure, place: BundleDossier): void {
  const saysEach = 'each' in earlier;
  if (saysEach === (place.over !== undefined)) return;
  throw new DefinitionError(
    subject,
    saysEach
      ? `waits for each ${earlier.id}, of which there is one`
      : `waits for ${earlier.id}, which is repeated over a list`,
    saysEach ? `Write \`after: [${earlier.id}]\` without each(…).` : 'Write `after: [each(…)]`: it is passed a list.',
  );
}

/** `each` makes a copy that says so. */
function isEach(earlier: Procedure & Partial<Each>, { chart, version }: Procedure): boolean {
  return earlier.each === true && earlier.chart === chart && earlier.version === version;
}

const linkWords = {
  refused: ['stops', 'continues'],
  withdrawn: ['stops', 'continues'],
  stopped: ['stops', 'continues'],
  absent: ['stops', 'continues'],
  annulled: ['undone', 'stands'],
} as const satisfies { readonly [Event in keyof Link]-?: readonly Link[Event][] };

function checkLink(subject: string, { procedure, after, link }: BundleDossier): void {
  const others = after.map(({ id }) => id).join(', ');
  if (after.length === 0 && link)
    throw new DefinitionError(subject, 'has a link and waits for nobody', 'Remove `link`, or say in `after` for whom.');
  if (after.length > 0 && !link) {
    throw new DefinitionError(
      subject,
      `waits for ${others} and does not say what their end means for it`,
      "Write `link: { refused: 'stops', withdrawn: 'stops', stopped: 'stops', annulled: 'undone' }`, or what else its law says.",
    );
  }
  if (!link) return;
  for (const [event, words] of Object.entries(linkWords)) {
    const word = link[event as keyof Link];
    if (word === undefined && event === 'absent') continue;
    if ((words as readonly unknown[]).includes(word)) continue;
    throw new DefinitionError(
      subject,
      `its link says "${word}" of ${event}`,
      `Write ${words.map((one) => `\`${event}: '${one}'\``).join(' or ')}.`,
    );
  }
  if (link.annulled === 'undone' && procedure.reversible === 'never') {
    throw new DefinitionError(
      subject,
      `is to be undone with ${others}, and its procedure is never reversible`,
      "Write `annulled: 'stands'`: what is irreversible is corrected by another act only.",
    );
  }
}

function checkOrder(subject: string, dossiers: Dossiers): void {
  if (Object.keys(dossiers).length === 0)
    throw new DefinitionError(subject, 'has no dossier', 'Add at least one to `dossiers`.');
  for (const id of Object.keys(dossiers)) {
    const circle = circleFrom(id, [], dossiers);
    if (circle) {
      throw new DefinitionError(
        subject,
        `its dossiers wait in a circle: ${circle.join(' -> ')}`,
        'Remove one of them from `after`: something must come first.',
      );
    }
  }
}

/** The way back to `id` along `after`, when there is one. */
function circleFrom(id: string, way: readonly string[], dossiers: Dossiers): readonly string[] | undefined {
  if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
  for (const earlier of dossiers[id]?.after ?? []) {
    const circle = circleFrom(earlier.id, [...way, id], dossiers);
    if (circle) return circle;
  }
  return undefined;
}
