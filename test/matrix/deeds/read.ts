import { readdirSync, readFileSync } from 'node:fs';
import type { Fact, Principal } from '../facts.ts';
import { doers } from './doers.ts';

/** One row: a mutation, what it is done to, and who may. */
export type Deed = { name: string; on: string | null; who: string; why: string };

const row = /^\| `([^`]+)` \| ([A-Za-z]*) ?\| ([^|]+?) \| ([^|]*?) \|$/;

/** Who may do what: the tables that people read in this folder. */
export function readDeeds(folder = new URL('.', import.meta.url)) {
  const deeds = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .flatMap((line): Deed[] => {
      const [, name, on, who, why] = row.exec(line) ?? [];
      return name ? [{ name, on: on || null, who: who!, why: why! }] : [];
    });
  const byName = new Map(deeds.map((deed) => [deed.name, deed]));
  const unknown = deeds.find(({ who }) => !doers[who]);
  if (unknown) throw new Error(`Nobody says who "${unknown.who}" are (${unknown.name}).`);
  return {
    deeds,
    of: (name: string): Deed | undefined => byName.get(name),
    /** Whoever looks through somebody's eyes does nothing. */
    may: (principal: Principal, { who }: Deed, about: Fact | null): boolean =>
      principal.viewedBy === undefined && doers[who]!(principal, about),
  };
}

export type Deeds = ReturnType<typeof readDeeds>;
