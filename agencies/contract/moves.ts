/** What the checks of a port have in hand, and the moves they share. */
import assert from 'node:assert/strict';
import type { AgencyMessage, AgencyNotice, AgencyPort } from '../port.js';
import type { FarSide } from './far-side.js';

/** An adapter, the system behind it, and one lawful dossier to try them with. */
export interface ContractContext {
  readonly port: AgencyPort;
  readonly farSide: FarSide;
  /** A new application under a reference of its own, which the agency grants. */
  newApplication(): AgencyMessage;
  /** What we answer to a question of the agency's; undefined when the event asks nothing. */
  reply(event: AgencyNotice['event']): unknown;
  /** Repeats `probe` until it does not throw. */
  eventually<Value>(probe: () => Promise<Value>): Promise<Value>;
}

export interface ContractCheck {
  readonly name: string;
  run(context: ContractContext): Promise<void>;
}

export const isDecision = ({ event }: AgencyNotice) => event.type === 'agency.decided';

export function following(
  message: AgencyMessage,
  kind: 'supplement' | 'answer',
  place: number,
  content: unknown,
): AgencyMessage {
  return { ...message, key: `${message.reference}/${kind}-${place}`, kind, content };
}

export async function saidSoFar({ port }: ContractContext, reference: string): Promise<readonly AgencyNotice[]> {
  const record = await port.query(reference);
  assert.ok(record, `the agency does not know ${reference}`);
  return record.notices;
}

export async function untilSaid(
  context: ContractContext,
  reference: string,
  wanted: (notice: AgencyNotice) => boolean,
) {
  return context.eventually(async () => {
    const found = (await saidSoFar(context, reference)).find(wanted);
    assert.ok(found, `still waiting for ${reference}`);
    return found;
  });
}

/** Answers whatever the agency asks until it has decided. */
export async function carryThrough(context: ContractContext, message: AgencyMessage): Promise<readonly AgencyNotice[]> {
  const { reference } = message;
  const answered = new Set<string>();
  const open = (notice: AgencyNotice) => context.reply(notice.event) !== undefined && !answered.has(notice.id);
  for (;;) {
    const notice = await untilSaid(context, reference, (candidate) => isDecision(candidate) || open(candidate));
    if (isDecision(notice)) return saidSoFar(context, reference);
    answered.add(notice.id);
    await context.port.submit(following(message, 'answer', answered.size, context.reply(notice.event)));
  }
}

export function cancellation({ reference, legalNow }: AgencyMessage) {
  return { key: `${reference}/cancel-1`, reference, reason: 'withdrawn by the citizen', legalNow };
}
