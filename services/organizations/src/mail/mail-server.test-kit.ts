import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Received = { to: readonly string[]; messageId: string; raw: string };

/** Soft line breaks and letters of UTF-8 as a mail program shows them. */
const readable = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** A mail server on loopback that keeps what it is handed; `refused` addresses do not exist there. */
export async function startMailServer(port = 0, refused: readonly string[] = []) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 200,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) =>
      done(refused.includes(address) ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const sent = Buffer.concat(parts).toString('latin1');
        const raw = readable(sent);
        const messageId = /^Message-ID:\s*(\S+)/im.exec(sent)?.[1] ?? '';
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId, raw });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const known = (server.server.address() as AddressInfo).port;
  return {
    port: known,
    url: `smtp://127.0.0.1:${known}`,
    received,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;
