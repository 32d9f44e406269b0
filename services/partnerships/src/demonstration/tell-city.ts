import type { City } from '@twinning/city/records';
import type { OrganizationRecord } from '@twinning/city/records/organization';
import type { PartnershipRecord } from '@twinning/city/records/partnership';
import type { Day } from '@twinning/domain/day';
import { asOf, nearestAsOf } from '@twinning/domain/period';
import type { Movement } from '../movement/movement.ts';
import { replayPartnership } from './replay-partnership.ts';
import type { Tale } from './tale.ts';
import { tellRecord } from './tell-record.ts';

/** The city's movements; the department of the city runs them. */
export function movementsOf({ movements, organizations }: City): Movement[] {
  const department = organizations.find(({ kind }) => kind === 'DEPARTMENT')!;
  return movements.map((movement) => ({ ...movement, version: 1, organizerId: department.id }));
}

/** The city's partnerships: those of the papers as told, the generated ones as they happen under the rules. */
export function talesOf({ organizations, partnerships, movements }: City): Tale[] {
  const known = new Map<string, OrganizationRecord>(
    organizations.map((organization) => [organization.id, organization]),
  );
  const strandCodes = movements.flatMap(({ strands }) => strands.map(({ code }) => code));
  const told = new Map<string, Tale>();

  for (const record of partnerships) {
    const day = record.proposedOn ?? record.period.from ?? record.updatedOn;
    const parties = record.parties.map(({ organizationId }) => known.get(organizationId)!);
    const supervisorIds = supervisors(parties, day);
    const parent = record.parentId === null ? null : (told.get(record.parentId)?.partnership ?? null);
    const facts = { parties: parties.map((party) => partyOn(party, day)), supervisorIds, parent, strandCodes };
    told.set(record.id, isReal(record) ? tellRecord(record, supervisorIds) : replayPartnership(record, facts));
  }
  return [...told.values()];
}

const isReal = ({ generated }: PartnershipRecord) => !generated;

const supervisors = (parties: readonly OrganizationRecord[], day: Day): string[] => [
  ...new Set(
    parties.flatMap(({ parents }) => {
      const administrative = parents.filter(({ hierarchy }) => hierarchy === 'ADMINISTRATIVE');
      return asOf(administrative, day)?.parentId ?? [];
    }),
  ),
];

const partyOn = ({ id, kind, names, statuses }: OrganizationRecord, day: Day) => ({
  id,
  kind,
  name: nearestAsOf(names, day)?.name ?? id,
  lives: asOf(statuses, day)?.status === 'ACTIVE',
});
