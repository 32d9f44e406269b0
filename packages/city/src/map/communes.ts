import type { Zone } from '../records/organization.ts';
import { slug } from '../slug.ts';
import { wards } from './dataset.ts';

/** A commune since the reform; `name` as in the dataset (`Xã Dân Hòa`). */
export type Commune = { name: string; fullName: string; gso: string; slug: string; zone: Zone };

export const communes: readonly Commune[] = wards.map(({ name, ward_code }) => ({
  name,
  fullName: name.charAt(0).toLowerCase() + name.slice(1),
  gso: ward_code,
  slug: slug(name),
  zone: name.startsWith('Phường') ? 'URBAN' : 'SUBURBAN',
}));
