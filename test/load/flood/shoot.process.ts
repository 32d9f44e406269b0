import { Agent, request } from 'node:http';
import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../seeded.ts';
import { type Kind, kinds, type Shot } from './kinds.ts';

/** What the flood was told, by status or fault; `unsent` are those for which its own machine had no socket left. */
export type Told = { answers: Record<string, number>; unsent: number };
export type Order = { nth: number; origin: string; token: string; seconds: number };

const MOST_UNDER_WAY = 800;
const agent = new Agent({ keepAlive: true, maxSockets: MOST_UNDER_WAY });

const octet = (random: () => number) => Math.floor(random() * 256);
const addressOf = ({ from }: Kind, random: () => number): string =>
  from === 'one address' ? '198.51.100.7' : `10.${octet(random)}.${octet(random)}.${octet(random)}`;

const send = (origin: string, from: string, { body, headers, chunked }: Shot): Promise<string> =>
  new Promise((resolve) => {
    const given = {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...(!chunked && { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    };
    const sending = request(`${origin}/graphql`, { method: 'POST', agent, headers: given }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(String(answer.statusCode)));
      answer.on('error', () => resolve('cut off'));
    });
    sending.setTimeout(15_000, () => sending.destroy(new Error('no answer')));
    sending.on('error', (error: Error & { code?: string }) => resolve(error.code ?? error.message));
    sending.end(body);
  });

async function shoot({ nth, origin, token, seconds }: Order): Promise<Told> {
  const kind = kinds[nth]!;
  const random = seeded(1_000 + nth);
  const told: Told = { answers: {}, unsent: 0 };
  const under = new Set<Promise<void>>();
  const began = performance.now();
  for (let at = 0; at < seconds * 1000; at += 1000 / kind.perSecond) {
    const early = began + at - performance.now();
    if (early > 1) await wait(early);
    if (under.size >= MOST_UNDER_WAY) {
      told.unsent += 1;
      continue;
    }
    const shot: Promise<void> = send(origin, addressOf(kind, random), kind.shot(random, token)).then((answer) => {
      told.answers[answer] = (told.answers[answer] ?? 0) + 1;
      under.delete(shot);
    });
    under.add(shot);
  }
  await Promise.all(under);
  return told;
}

// A flood comes from elsewhere: it takes what the product and the victim leave of the processors.
setPriority(10);
process.on('message', (order: Order) => void shoot(order).then((told) => process.send!(told)));
