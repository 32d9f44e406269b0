import type { AccountRecord } from '@twinning/city/records/account';
import type { AppointmentRecord, DocumentRecord, OrganizationRecord } from '@twinning/city/records/organization';
import type { Account } from '../account/account.ts';
import type { Appointment } from '../appointment/appointment.ts';
import type { OfficialDocument } from '../document/official-document.ts';
import type { Organization } from '../organization/organization.ts';
import { registered } from '../organization/registered.ts';

/** A body of the city as the register takes it in: by the same rule as one that a person registers. */
export function organizationOf(record: OrganizationRecord): Organization {
  const { id, kind, levels, names, codes, parents, zones, locations, statuses, generated, provenance } = record;
  const active = statuses.filter(({ status }) => status === 'ACTIVE');
  const { from, precision } = active[0]!;
  return registered({
    id,
    kind,
    levels,
    life: { from, to: active.at(-1)!.to, ...(precision ? { precision } : {}) },
    names: names.map(({ name, ...dated }) => ({ value: name, ...dated })),
    codes,
    placements: parents,
    zones,
    locations,
    generated,
    provenance,
  });
}

export const appointmentOf = ({ term, ...record }: AppointmentRecord): Appointment => ({
  ...record,
  from: term?.from ?? null,
  to: term?.to ?? null,
});

export const documentOf = ({ legalBasisIds, citations, ...record }: DocumentRecord): OfficialDocument => ({
  ...record,
  version: 1,
  legalBases: legalBasisIds.map((basisId) => ({
    basisId,
    asCited: citations?.find((citation) => citation.basisId === basisId)?.asCited ?? null,
  })),
});

export const accountOf = ({ id, email, name, personId, memberships }: AccountRecord): Account => ({
  id,
  email,
  phone: null,
  name,
  personId,
  memberships,
});
