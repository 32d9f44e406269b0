import type { Zone } from '../records/organization.ts';
import { slug } from '../slug.ts';
import { wards } from './dataset.ts';
import { inSentence } from './unit-name.ts';

/** A commune since the reform; `name` as in the dataset (`Xã Dân Hòa`). */
export type Commune = { name: string; fullName: string; gso: string; slug: string; zone: Zone };

export const communes: readonly Commune[] = wards.map(({ name, ward_code }) => ({
  name,
  fullName: inSentence(name),
  gso: ward_code,
  slug: slug(name),
  zone: name.startsWith('Phường') ? 'URBAN' : 'SUBURBAN',
}));
