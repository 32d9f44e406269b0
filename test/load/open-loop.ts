import { setTimeout as wait } from 'node:timers/promises';
import { signedHeaders } from './gateway-key.ts';
import { seeded } from './seeded.ts';
import type { Workload } from './workloads.ts';

type Block = { requests: number; latencies: number[]; rows: number };

const rowsIn = (text: string): number => text.split('"node"').length - 1;

/** Sends requests at times fixed in advance, whether or not the last one is answered; late starts count as waiting. */
export async function openLoop(
  url: string,
  workload: Workload,
  seed: number,
  perSecond: number,
  seconds: number,
): Promise<Block> {
  const random = seeded(seed);
  const schedule: { at: number; body: string }[] = [];
  for (let at = 0; at < seconds * 1000; at += (-Math.log(1 - random()) * 1000) / perSecond)
    schedule.push({ at, body: JSON.stringify(workload.next(random)) });
  const signed = schedule.map(({ at, body }) => ({ at, body, headers: signedHeaders('organizations', body) }));

  const began = performance.now();
  const latencies: number[] = [];
  let rows = 0;
  await Promise.all(
    signed.map(async ({ at, body, headers }) => {
      await wait(at);
      const response = await fetch(url, { method: 'POST', headers, body });
      const text = await response.text();
      if (!response.ok || text.includes('"errors"')) throw new Error(`${workload.name}: ${text.slice(0, 500)}`);
      latencies.push(performance.now() - began - at);
      rows += rowsIn(text);
    }),
  );
  return { requests: schedule.length, latencies, rows };
}
