import { isDay } from '#app/context/context.ts';
import { dayAfter } from '#app/i18n/dates.ts';
import { kinds, statuses } from './kinds.ts';

const one = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text);
const dayIn = (text: string | null) => (text && isDay(text) ? text : undefined);

/** What the address asks for; what it says wrongly is passed over. */
export function filterOf(search: URLSearchParams, scope: { own?: string; under?: string }) {
  const kind = one(kinds, search.get('kind'));
  const status = one(statuses, search.get('status'));
  const text = search.get('search')?.trim();
  const movement = search.get('movement');
  const partnership = search.get('partnership');
  const from = dayIn(search.get('from'));
  const to = dayIn(search.get('to'));
  return {
    ...(movement && { movement }),
    ...(kind && { kind: [kind] }),
    ...(status && { status: [status] }),
    ...(text && { search: text }),
    ...(partnership && { partnership }),
    ...(from && { from }),
    ...(to && { to: dayAfter(to) }),
    ...(scope.own && { organization: scope.own }),
    ...(scope.under && { under: scope.under }),
  };
}
