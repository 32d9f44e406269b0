import type { City } from '@twinning/city/records';
import type { ActivityFacts } from '../known/keep-activities.repository.ts';
import type { AppointmentFacts } from '../known/keep-appointments.repository.ts';
import type { PartnershipFacts } from '../known/keep-partnerships.repository.ts';

/** What the other services would tell this one of the demonstration city. */
export const partnershipsOf = ({ partnerships }: City): PartnershipFacts[] =>
  partnerships.map(({ id, movementId, title, level, status, parties, memoranda }) => ({
    id,
    version: 1,
    movementId,
    title,
    level,
    status,
    partyIds: parties.map(({ organizationId }) => organizationId),
    signedOn: memoranda.find(({ signedOn }) => signedOn.value !== null)?.signedOn.value ?? null,
  }));

export const activitiesOf = ({ activities }: City): ActivityFacts[] =>
  activities.map(({ id, movementId, organizerId, kind, theme, heldOn, status, participation }) => ({
    id,
    version: 1,
    movementId,
    organizerId,
    kind,
    theme,
    heldOn,
    status,
    participantIds: [...new Set(participation.map(({ organizationId }) => organizationId))],
  }));

export function reportsOf({ reports, reportingPeriods }: City) {
  const periods = new Map(reportingPeriods.map((period) => [period.id, period]));
  return reports.map(({ id, organizationId, periodId, status, timely }) => {
    const { code, movementId } = periods.get(periodId)!;
    return { id, version: 1, organizationId, movementId, periodCode: code, status, timely };
  });
}

/** An appointment without a term answers for no day: it makes no tie. */
export function appointmentsOf({ appointments, people }: City): AppointmentFacts[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return appointments.flatMap(({ id, personId, organizationId, position, term }) =>
    term ? { id, personId, personName: names.get(personId) ?? '', organizationId, position, ...term } : [],
  );
}
