/** Cases of a running system that requests can be about; one for each operation that may end it. */
import { setTimeout as pause } from 'node:timers/promises';
import { instant } from '../../definitions/calendar/instant.js';
import type { CaseAnswer } from '../../gateway/cases/case-schema.js';
import { sampleDeclaration } from '../../worker/live/sample-declaration.js';
import type { WholeSystem } from '../harness/whole-system.js';

const patienceMs = 60_000;

export class OpenedCases {
  private serial = 0;

  constructor(
    private readonly system: WholeSystem,
    private readonly authorization: string,
  ) {}

  async open(bundle: 'death' | 'birth'): Promise<string> {
    this.serial += 1;
    const declaration = await sampleDeclaration(bundle, instant(Date.now()), `08945000000${this.serial}`);
    const { id } = await this.ask<{ id?: string }>('POST', `/bundles/${bundle}/cases`, { declaration });
    if (id === undefined) throw new Error(`No case of a ${bundle} could be opened.`);
    return id;
  }

  /** A birth whose copies are to be paid. */
  async openUnpaid(): Promise<string> {
    const id = await this.open('birth');
    const dossier = 'birth-registration';
    await this.untilAllowed(id, dossier, 'citizen.confirmed');
    await this.ask('POST', `/cases/${id}/events`, { dossier, event: { type: 'citizen.confirmed' } });
    await this.untilAllowed(id, dossier, 'citizen.paid');
    return id;
  }

  private async untilAllowed(id: string, dossier: string, event: string): Promise<void> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const { dossiers } = await this.ask<CaseAnswer>('GET', `/cases/${id}`);
      if (dossiers.find((one) => one.id === dossier)?.allowed.includes(event)) return;
      if (Date.now() > until) throw new Error(`${id}: ${dossier} does not come to allow ${event}.`);
      await pause(100);
    }
  }

  private async ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.system.url}${path}`, {
      method,
      headers: { authorization: this.authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }
}
