import { fold } from '@twinning/domain/fold';
import { sinceReform } from '../calendar.ts';
import type { Place } from '../place.ts';
import type { DatedLocation } from '../records/organization.ts';
import { formerOf } from './former-bodies.ts';
import { formerCommunes } from './former-communes.ts';
import { communeOf } from './offices.ts';
import { bare } from './unit-name.ts';

const key = (district: string, name: string) => `${district}/${fold(name)}`;
const named = Map.groupBy(formerCommunes, ({ district, name }) => key(district.slug, bare(name)));

/**
 * Where a school named after a commune stands: the commune of its day, and its new one where that is known. Of a school
 * that is undecided although its commune went to one place, it is the address that nobody knows.
 */
export function locationsOf(place: Place, district: string, name: string, newName: string | null): DatedLocation[] {
  const [commune] = named.get(key(district, name)) ?? [];
  if (!commune) throw new Error(`No former commune ${name} in ${district}`);
  if (newName === null && commune.newNames.length === 1) return [];
  const before = [commune, ...(commune.successor ? [commune.successor] : [])].map((each) => ({
    communeId: formerOf(place, each),
    ...each.life,
  }));
  return newName === null ? before : [...before, { communeId: communeOf(place, newName), ...sinceReform }];
}
