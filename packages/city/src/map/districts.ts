import { fold } from '@twinning/domain/fold';
import type { Zone } from '../records/organization.ts';
import { slug } from '../slug.ts';
import { mappings } from './dataset.ts';
import { bare, inSentence } from './unit-name.ts';

/** What schools are named after: a commune of before the reform, and the names of those it went to. */
export type OldCommune = { name: string; newNames: readonly string[] };
/** `name` is bare (`Thanh Oai`), `fullName` as offices write it (`huyện Thanh Oai`). */
export type District = { name: string; fullName: string; slug: string; zone: Zone; communes: readonly OldCommune[] };

function read(fullName: string): District {
  const name = bare(fullName);
  const communes = new Map<string, { name: string; newNames: Set<string> }>();
  for (const row of mappings) {
    if (row.old_district_name !== fullName) continue;
    const own = bare(row.old_ward_name);
    const known = communes.get(fold(own)) ?? { name: own, newNames: new Set<string>() };
    known.newNames.add(row.new_ward_name);
    communes.set(fold(own), known);
  }
  return {
    name,
    fullName: inSentence(fullName),
    slug: slug(name),
    zone: fullName.startsWith('Quận') ? 'URBAN' : 'SUBURBAN',
    communes: [...communes.values()]
      .map((commune) => ({ name: commune.name, newNames: [...commune.newNames].toSorted() }))
      .toSorted((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1)),
  };
}

/** The thirty districts that ended on 2025-06-30, in the order of their codes in Latin letters. */
export const districts: readonly District[] = [...new Set(mappings.map((row) => row.old_district_name))]
  .map(read)
  .toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
