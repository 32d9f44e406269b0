import { request } from 'node:http';

export type Answered = { status: number; body: string; cookies: string[]; headers: Record<string, unknown> };
type Sent = { method?: string; headers?: Record<string, string | string[]>; body?: string };

/** A request as it stands: a client that tidies headers would hide what is tried. */
export const send = (address: string, { method = 'POST', headers = {}, body = '' }: Sent = {}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sending = request(address, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          cookies: answer.headers['set-cookie'] ?? [],
          headers: answer.headers,
        }),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
