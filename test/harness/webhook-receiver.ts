/** Whoever follows cases by webhook: takes nothing at first, like a receiver that is being started. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Received {
  readonly body: string;
  readonly header: (name: string) => string | undefined;
  readonly answered: number;
}

export class WebhookReceiver {
  readonly received: Received[] = [];
  /** 0: none. */
  answer = 503;
  /** Requests that were not waited for any longer. */
  gaveUp = 0;
  /** What it does not take although it takes others. */
  refuses = (_body: string) => false;
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<WebhookReceiver> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new WebhookReceiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`);
    server.on('request', async (request, response) => {
      const body = await text(request);
      const header = (name: string) => [request.headers[name]].flat()[0];
      const answered = receiver.refuses(body) ? 422 : receiver.answer;
      receiver.received.push({ body, header, answered });
      response.on('close', () => (receiver.gaveUp += response.writableEnded ? 0 : 1));
      if (answered > 0) response.writeHead(answered).end();
    });
    return receiver;
  }

  /** The messages that it took. */
  taken() {
    return this.received.filter(({ answered }) => answered < 300).map(({ body }) => JSON.parse(body));
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
  }
}
