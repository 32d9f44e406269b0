import { within } from '@twinning/persistence/postgres/within';
import { type ServiceName, serviceNames, urlAs } from '@twinning/persistence/service-names';
import * as z from 'zod';
import type { Children } from './children.ts';
import { cityLoad, type Known } from './programs.ts';

const progress = z.object({ step: z.string(), done: z.number(), total: z.number() });

async function stands(service: ServiceName, { ownerUrl, secrets }: Known, scale: number): Promise<boolean> {
  const url = urlAs(ownerUrl, service, secrets.rolePasswords[service]);
  const sql = 'select from city_load where step = $1';
  return within(url, async (client) => (await client.query(sql, [`complete:${scale}`])).rowCount === 1);
}

/** The services in which the city of this scale does not stand yet. */
export async function withoutCity(known: Known, scale: number): Promise<readonly ServiceName[]> {
  const found = await Promise.all(
    serviceNames.map(async (service) => ((await stands(service, known, scale)) ? [] : [service])),
  );
  return found.flat();
}

export type Telling = (text: string) => void;

/** Tells each step of a loader once where lines stay on the screen, and every change where they are written over. */
function teller(service: ServiceName, tell: Telling): (message: unknown) => void {
  let told = '';
  return (message) => {
    const read = progress.safeParse(message);
    if (!read.success) return;
    const { step, done, total } = read.data;
    if (!process.stdout.isTTY && step === told) return;
    told = step;
    tell(process.stdout.isTTY ? `${step}: ${done} of ${total}` : `${service}: ${step}`);
  };
}

export async function loadCity(
  service: ServiceName,
  scale: number,
  { known, children, tell }: { known: Known; children: Children; tell: Telling },
): Promise<void> {
  await children.run(cityLoad(service, known, scale), teller(service, tell));
}
