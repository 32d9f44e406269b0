import type { District } from '../map/districts.ts';

/** The published counts: 2,914 schools, of which the upper-secondary ones stand directly under the department. */
export const allSchools = 2914;
export const upperSchools = 240;
export const lowerSchools = allSchools - upperSchools;
export const centers = 29;

const stated: Readonly<Record<string, number>> = { 'bac-tu-liem': 50, 'thanh-oai': 71 };

/** Lower schools per district: the two stated counts, the rest by the number of communes, exact by largest remainders. */
export function lowerQuotas(districts: readonly District[]): ReadonlyMap<string, number> {
  const open = districts.filter(({ slug }) => stated[slug] === undefined);
  const total = lowerSchools - Object.values(stated).reduce((sum, count) => sum + count, 0);
  const weight = (district: District) => (district.zone === 'URBAN' ? 60 : 45) + 2 * district.communes.length;
  const sum = open.reduce((all, district) => all + weight(district), 0);
  const shares = open.map((district) => ({ slug: district.slug, exact: (total * weight(district)) / sum }));
  let missing = total - shares.reduce((all, { exact }) => all + Math.floor(exact), 0);
  const byRemainder = shares.toSorted((one, other) => (other.exact % 1) - (one.exact % 1));
  return new Map([
    ...Object.entries(stated),
    ...byRemainder.map(({ slug, exact }) => [slug, Math.floor(exact) + (missing-- > 0 ? 1 : 0)] as const),
  ]);
}
