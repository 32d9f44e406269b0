import type { Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import { always, mapSince } from './calendar.ts';
import type { Place } from './place.ts';
import type {
  Dated,
  DatedLocation,
  DatedParent,
  EducationLevel,
  OrganizationId,
  OrganizationKind,
  OrganizationRecord,
  Zone,
} from './records/organization.ts';
import type { Sourced } from './records/provenance.ts';

export type Body = {
  place: Place;
  kind: OrganizationKind;
  levels?: readonly EducationLevel[];
  code: string;
  gso?: string;
  name: string;
  zone?: Zone;
  life?: Dated;
  parents?: readonly DatedParent[];
  locations?: readonly DatedLocation[];
  source: Sourced;
};

/** The id of a body follows from its local code alone, so whoever knows the code can refer to it. */
export function organizationId(place: Place, code: string): OrganizationId {
  return place.id('org', code, mapSince);
}

export const under = (parentId: OrganizationId, period: Dated): DatedParent => ({
  hierarchy: 'ADMINISTRATIVE',
  parentId,
  ...period,
});

/** A body with one name, one zone and one set of codes for the whole of its life. */
export function body({ place, life = always, ...facts }: Body): OrganizationRecord {
  const codes = [{ scheme: 'LOCAL' as const, value: place.code(facts.code), ...life }];
  return {
    id: organizationId(place, facts.code),
    kind: facts.kind,
    levels: facts.levels ?? [],
    names: [{ name: place.name(facts.name), ...life }],
    codes: facts.gso ? [...codes, { scheme: 'GSO' as const, value: place.code(facts.gso), ...life }] : codes,
    parents: facts.parents ?? [],
    zones: facts.zone ? [{ zone: facts.zone, ...life }] : [],
    statuses: [
      { status: 'ACTIVE', ...life },
      ...(life.to ? [{ status: 'DISSOLVED' as const, from: life.to, to: null }] : []),
    ],
    locations: facts.locations ?? [],
    ...facts.source,
  };
}

/** The administrative superior of a body on a day. */
export const superiorOn = ({ parents }: OrganizationRecord, day: Day): OrganizationId | undefined =>
  asOf(
    parents.filter(({ hierarchy }) => hierarchy === 'ADMINISTRATIVE'),
    day,
  )?.parentId;
