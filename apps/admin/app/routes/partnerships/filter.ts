export const levels = ['DISTRICT', 'SCHOOL'] as const;
export const statuses = [
  'PROPOSED',
  'AGREED',
  'CONSENTED',
  'SIGNED',
  'IN_FORCE',
  'COMPLETED',
  'ENDED',
  'SUCCEEDED',
  'DECLINED',
  'LAPSED',
] as const;

const one = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text);

/** What the address asks for; what it says wrongly is passed over. */
export function filterOf(search: URLSearchParams, scope: { own?: string; under?: string }) {
  const level = one(levels, search.get('level'));
  const status = one(statuses, search.get('status'));
  const text = search.get('search')?.trim();
  const movement = search.get('movement');
  return {
    ...(movement && { movement }),
    ...(level && { level }),
    ...(status && { status: [status] }),
    ...(text && { search: text }),
    ...(scope.own && { party: scope.own }),
    ...(scope.under && { under: scope.under }),
  };
}
