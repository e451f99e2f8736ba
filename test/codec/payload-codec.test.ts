import { defaultPayloadConverter, type Payload, type SerializationContext } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../codec/case-keys.js';
import { KeyUnknown } from '../../codec/data-key.js';
import { createPayloadCodec } from '../../codec/payload-codec.js';
import { annulmentId } from '../../workflows/annulment/messages.js';
import { repairId } from '../../workflows/repair/settlement.js';
import { deskWithFile } from './desk.js';

const of = (workflowId: string): SerializationContext => ({ type: 'workflow', namespace: 'test', workflowId });
const payload = defaultPayloadConverter.toPayload({ name: 'Nguyễn Văn Mẫu', personalId: '089500000001' });

async function codecOfNewSite() {
  return createPayloadCodec((await deskWithFile()).keys);
}

describe('a payload', () => {
  it('is sealed under the key of its case, and opened as it was', async () => {
    const codec = await codecOfNewSite();
    const [sealed] = (await codec.encode([payload], of('death-1'))) as [Payload];
    expect(JSON.stringify(sealed)).not.toContain('Nguy');
    expect(Buffer.from(sealed.data ?? []).includes('089500000001')).toBe(false);
    expect(Buffer.from(sealed.metadata?.['encryption-key-id'] ?? []).toString()).toBe('death-1');
    const [opened] = await codec.decode([sealed], of('death-1'));
    expect(Buffer.from(opened?.data ?? [])).toEqual(Buffer.from(payload.data ?? []));
    expect(Buffer.from(opened?.metadata?.encoding ?? []).toString()).toBe('json/plain');
  });

  it('never looks the same twice', async () => {
    const codec = await codecOfNewSite();
    const [one, other] = (await codec.encode([payload, payload], of('death-1'))) as [Payload, Payload];
    expect(Buffer.from(one.data ?? [])).not.toEqual(Buffer.from(other.data ?? []));
  });

  it('that was never sealed passes through, as in histories from before there were keys', async () => {
    expect(await (await codecOfNewSite()).decode([payload], of('death-1'))).toEqual([payload]);
  });

  it('of one case is not given to another that somebody planted it in', async () => {
    const codec = await codecOfNewSite();
    const sealed = await codec.encode([payload], of('death-1'));
    await expect(codec.decode(sealed, of('death-2'))).rejects.toThrow(KeyUnknown);
  });

  it('of an annulment or a repair is sealed under the key of the case', () => {
    expect([annulmentId('death-1'), repairId('death-1'), 'death-1'].map((id) => caseOf(id))).toEqual(
      Array(3).fill('death-1'),
    );
  });

  it('of no workflow is sealed all the same', async () => {
    const codec = await codecOfNewSite();
    const [sealed] = (await codec.encode([payload])) as [Payload];
    expect(Buffer.from(sealed.metadata?.['encryption-key-id'] ?? []).toString()).toBe('site');
    expect(await codec.decode([sealed], of('death-1'))).toHaveLength(1);
  });
});
