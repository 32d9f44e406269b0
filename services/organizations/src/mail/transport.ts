import nodemailer from 'nodemailer';
import type { ComposedLetter } from './compose-letter.ts';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The mail server refuses the address for good: to try again changes nothing. */
export class AddressRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`The mail server refused the address: ${code}.`);
    this.code = code;
  }
}

type Failure = { code?: string; responseCode?: number; rejected?: readonly string[] };

function refusalCode(error: unknown): string | null {
  const { code, responseCode = 0, rejected = [] } = error as Failure;
  return code === 'EENVELOPE' && rejected.length > 0 && responseCode >= 500 ? String(responseCode) : null;
}

/** Hands letters to the mail server at `smtp://…` or `smtps://…`; away from this machine only over TLS. */
export function transport(url: string, from: string) {
  const secured = !loopback.has(new URL(url).hostname);
  const smtp = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    requireTLS: secured,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    /** The same letter keeps its message id however often it is tried, so that mail programs show it once. */
    async send(id: string, { to, subject, text, html }: ComposedLetter): Promise<void> {
      const messageId = `<${id}@${from.split('@').at(-1)?.replace(/>$/, '')}>`;
      await smtp
        .sendMail({ from, to, subject, text, html, messageId, disableFileAccess: true })
        .catch((error: unknown) => {
          const code = refusalCode(error);
          throw code === null ? error : new AddressRefused(code);
        });
    },
    stop: () => smtp.close(),
  };
}

export type Transport = ReturnType<typeof transport>;
