import { isDay } from '#app/context/context.ts';
import { dayBefore } from '#app/i18n/dates.ts';
import { REFORM } from '../overview/days.ts';

export const differences = ['FOUNDED', 'ENDED', 'RENAMED', 'MOVED', 'RECODED'] as const;
export type DifferenceName = (typeof differences)[number];
export const parts = ['offices', 'schools'] as const;
export type Part = (typeof parts)[number];
export type Asked = { from: string; to: string; kind: DifferenceName | null; of: Part; wrong: boolean };

/** Which days, which difference (null: the first there is) and of whom; without days it is the day of the great reform and the day before. */
export function askedIn(search: URLSearchParams): Asked {
  const [from, to] = [search.get('from'), search.get('to')];
  return {
    from: from && isDay(from) ? from : dayBefore(REFORM),
    to: to && isDay(to) ? to : REFORM,
    kind: differences.find((name) => name === search.get('kind')) ?? null,
    of: parts.find((name) => name === search.get('of')) ?? 'offices',
    wrong: [from, to].some((text) => text !== null && !isDay(text)),
  };
}

export const kindsOf = (part: Part) =>
  part === 'schools'
    ? (['SCHOOL', 'CONTINUING_EDUCATION_CENTER'] as const)
    : ([
        'MINISTRY',
        'PARTY_COMMITTEE',
        'DEPARTMENT',
        'TRADE_UNION',
        'DISTRICT_OFFICE',
        'COMMUNE_COMMITTEE',
        'PROFESSIONAL_CLUSTER',
        'PRESS',
      ] as const);
