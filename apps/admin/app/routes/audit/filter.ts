import { isDay } from '#app/context/context.ts';
import { type Service, services } from '#app/graph/answer.ts';

export const kinds = ['WRITE', 'READ', 'REFUSED'] as const;
export type Kind = (typeof kinds)[number];

/** What the page is asked for, as its address says it. */
export type Asked = {
  /** One part of the product, or all four. */
  services: readonly Service[];
  filter: {
    actor?: string;
    role?: string;
    action?: string;
    kind?: Kind;
    subjectType?: string;
    subjectId?: string;
    organizationId?: string;
    requestId?: string;
    from?: string;
    to?: string;
  };
};

const texts = { actor: 'actor', role: 'role', action: 'action', subjectType: 'type', subjectId: 'subject' } as const;
const more = { organizationId: 'organization', requestId: 'request' } as const;
const days = ['from', 'to'] as const;
export const filterNames = [...Object.values(texts), ...Object.values(more), ...days, 'kind', 'part'];
const LONGEST = 200;

/** What the address asks; what cannot be is left out. */
export function askedOf(search: URLSearchParams): Asked {
  const given = (name: string) => search.get(name)?.trim().slice(0, LONGEST) ?? '';
  const named = Object.entries({ ...texts, ...more })
    .map(([field, name]) => [field, given(name)] as const)
    .filter(([, value]) => value !== '');
  const dated = days.map((name) => [name, given(name)] as const).filter(([, value]) => isDay(value));
  const kind = kinds.find((known) => known === given('kind'));
  const part = services.find((known) => known === given('part'));
  return {
    services: part ? [part] : services,
    filter: { ...Object.fromEntries([...named, ...dated]), ...(kind && { kind }) },
  };
}

/** All that one filter alone shows; the others are left behind. */
export const only = (name: string, value: string): string => `/audit?${new URLSearchParams({ [name]: value })}`;
