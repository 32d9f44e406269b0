import sharp from 'sharp';
import { ABSENT } from '../ask/questions.ts';
import type { Fact, Facts } from '../facts.ts';
import type { Visit } from '../world/visit.ts';
import type { Address } from './read.ts';

/** One address as it is asked: about an object of the world, about nothing in particular, or about what is not there. */
export type Called = { visit: Visit; about: Fact | null; missing: boolean };

/** What is named beside an object, by the word that stands for it in the table. */
const named: Readonly<Record<string, readonly string[]>> = {
  kind: ['ORGANIZATIONS', 'PEOPLE', 'APPOINTMENTS', 'ACCOUNTS', 'REORGANIZATION_LINES'],
  bodies: ['ORGANIZATIONS', 'REORGANIZATION_LINES'],
  people: ['PEOPLE', 'APPOINTMENTS', 'ACCOUNTS'],
  size: ['large', 'small'],
};

/** What is sent there: something that the service can take. */
async function sentTo(path: string): Promise<Buffer> {
  if (path.startsWith('/uploads'))
    return sharp({ create: { width: 8, height: 8, channels: 3, background: '#c2410c' } })
      .jpeg()
      .toBuffer();
  if (path.startsWith('/documents')) return Buffer.from('%PDF-1.7 Kế hoạch');
  return Buffer.from('Họ và tên,Đơn vị\nLê Thị Hoa,org_a\n');
}

function filled(path: string): string[] {
  const word = /<(?!id>)(\w+)>/.exec(path)?.[1];
  if (!word) return [path];
  const values = named[word];
  if (!values) throw new Error(`Nobody says what <${word}> stands for in ${path}.`);
  return values.flatMap((value) => filled(path.replace(`<${word}>`, value)));
}

/** Every way to ask for an address: for each object it may be about, and for one that is not there. */
export async function callsOf({ method, path, about }: Address, facts: Facts): Promise<Called[][]> {
  const body = method === 'GET' ? {} : { body: await sentTo(path) };
  return filled(path).map((one) => {
    if (!about) return [{ visit: { method, path: one, ...body }, about: null, missing: false }];
    const objects = facts.of(about);
    const absent = `${objects[0]?.id.split('_')[0] ?? 'none'}_${ABSENT}`;
    return [
      { visit: { method, path: one.replace('<id>', absent), ...body }, about: null, missing: true },
      ...objects.map((object) => ({
        visit: { method, path: one.replace('<id>', object.id), ...body },
        about: object,
        missing: false,
      })),
    ];
  });
}
