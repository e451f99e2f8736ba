/** One dossier at the agency: what we send about it, and everything that comes back. */
import type { AgencyMessage, AgencyNotice, AgencyRecord } from '../port.js';
import { broken, type ContractContext } from './contract-check.js';

const endings = new Set(['agency.decided', 'agency.refused', 'agency.alreadyRemoved']);

/** After it the agency has nothing more to do. */
export const isEnd = ({ event }: AgencyNotice) => endings.has(event.type);

export function following(
  message: AgencyMessage,
  kind: 'supplement' | 'answer',
  place: number,
  content: unknown,
): AgencyMessage {
  return { ...message, key: `${message.reference}/${kind}-${place}`, kind, content };
}

export function cancellation({ reference, legalNow }: AgencyMessage) {
  return { key: `${reference}/cancel-1`, reference, reason: 'withdrawn by the citizen', legalNow };
}

export class Conversation {
  /** What the agency told at each answer, in order: to our messages and to our queries. */
  readonly told: (readonly AgencyNotice[])[] = [];
  /** Ids of notices that came with the answer to a message: nobody needs to be called back for them. */
  readonly known = new Set<string>();
  private readonly replied = new Set<string>();

  constructor(
    private readonly context: ContractContext,
    readonly message: AgencyMessage = context.newApplication(),
  ) {}

  get reference(): string {
    return this.message.reference;
  }

  /** @param message the application unless given */
  async send(message: AgencyMessage = this.message): Promise<AgencyRecord> {
    const record = this.keep(await this.context.port.submit(message));
    for (const { id } of record.notices) this.known.add(id);
    return record;
  }

  async ask(): Promise<AgencyRecord> {
    const record = await this.context.port.query(this.reference);
    return this.keep(
      record ?? broken(`the agency acknowledged ${this.reference}; asked about it, it knows no such dossier`),
    );
  }

  async cancel() {
    const answer = await this.context.port.cancel(cancellation(this.message));
    this.keep(answer);
    return answer;
  }

  /** @param what is waited for, as in "the agency did not say …" */
  async until(wanted: (notice: AgencyNotice) => boolean, what: string): Promise<AgencyNotice> {
    const { patience } = this.context;
    const found = await patience.eventually(async () => (await this.ask()).notices.find(wanted));
    if (found) return found;
    const said = this.told.at(-1)?.map(({ event }) => event.type) ?? [];
    const soFar = said.length > 0 ? said.join(', ') : 'nothing';
    return broken(`within ${patience.waitMs} ms the agency did not say ${what}; it said ${soFar}`);
  }

  /** Answers whatever the agency asks until its work ends. @returns all that it said */
  async carryThrough(): Promise<readonly AgencyNotice[]> {
    const { reply } = this.context;
    const isOpen = (notice: AgencyNotice) => reply(notice.event) !== undefined && !this.replied.has(notice.id);
    for (;;) {
      const notice = await this.until((candidate) => isEnd(candidate) || isOpen(candidate), 'what it decided');
      if (isEnd(notice)) return (await this.ask()).notices;
      this.replied.add(notice.id);
      await this.send(following(this.message, 'answer', this.replied.size, reply(notice.event)));
    }
  }

  private keep<Record extends AgencyRecord>(record: Record): Record {
    const foreign = record.notices.find(({ reference }) => reference !== this.reference);
    if (foreign)
      broken(`an answer about ${this.reference} holds notice ${foreign.id}, which is about ${foreign.reference}`);
    this.told.push(record.notices);
    return record;
  }
}

/** Files an application and brings it to its end. */
export async function filedAndEnded(context: ContractContext, message?: AgencyMessage): Promise<Conversation> {
  const conversation = new Conversation(context, message);
  await conversation.send();
  await conversation.carryThrough();
  return conversation;
}
