/** The data converter of a command: it opens the register when there is something to seal, and not before. */
import type { DataConverter, PayloadCodec } from '@temporalio/common';
import type { SealedRegister } from '../client/sealed-register.js';
import { failureConverterPath } from '../codec/data-converter.js';
import { createPayloadCodec, isSealed } from '../codec/payload-codec.js';
import { openOwnRegister } from './own-register.js';

export class OwnKeys {
  private opening: Promise<SealedRegister> | undefined;

  readonly dataConverter: DataConverter = {
    failureConverterPath,
    payloadCodecs: [
      {
        encode: async (payloads, context) => (await this.codec()).encode(payloads, context),
        decode: async (payloads, context) =>
          payloads.some(isSealed) ? (await this.codec()).decode(payloads, context) : payloads,
      },
    ],
  };

  async close(): Promise<void> {
    await this.opening?.then(
      ({ close }) => close(),
      () => undefined,
    );
  }

  private async codec(): Promise<PayloadCodec> {
    this.opening ??= openOwnRegister();
    return createPayloadCodec((await this.opening).keys);
  }
}
