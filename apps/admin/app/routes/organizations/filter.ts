export const kinds = [
  'SCHOOL',
  'CONTINUING_EDUCATION_CENTER',
  'DISTRICT_OFFICE',
  'COMMUNE_COMMITTEE',
  'PROFESSIONAL_CLUSTER',
  'DEPARTMENT',
  'TRADE_UNION',
  'PARTY_COMMITTEE',
  'MINISTRY',
  'PRESS',
] as const;
const schools = ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'] as const;
export const levels = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'] as const;
export const zones = ['URBAN', 'SUBURBAN'] as const;

const one = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text);

/** What the address asks for; what it says wrongly is passed over. */
export function filterOf(search: URLSearchParams) {
  const kind = one(kinds, search.get('kind'));
  const level = one(levels, search.get('level'));
  const zone = one(zones, search.get('zone'));
  const text = search.get('search')?.trim();
  const parent = search.get('parent') || undefined;
  return {
    ...(text && { search: text }),
    ...(kind ? { kinds: [kind] } : search.get('only') === 'schools' && { kinds: [...schools] }),
    ...(level && { levels: [level] }),
    ...(zone && { zone }),
    ...(parent && { parent }),
    ...(search.get('withoutParent') === 'true' && { withoutParent: true, ...(!kind && { kinds: [...schools] }) }),
  };
}
