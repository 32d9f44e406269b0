import { dayOf } from '@twinning/domain/day';
import type { Announcement } from '@twinning/events/announcement';
import type { PartnershipSnapshot } from '@twinning/events/partnerships';
import type { Partnership } from './partnership.ts';
import type { PartnershipEvent } from './partnership-events.ts';

const types = {
  PartnershipProposed: 'partnerships.partnership-proposed.v1',
  PartyAgreed: 'partnerships.partnership-agreed-by-party.v1',
  ConsentGiven: 'partnerships.partnership-consented.v1',
  ConsentWithheld: 'partnerships.partnership-consent-withheld.v1',
  PartnershipDeclined: 'partnerships.partnership-declined.v1',
  PartnershipLapsed: 'partnerships.partnership-lapsed.v1',
  PartnershipSigned: 'partnerships.partnership-signed.v1',
  PartnershipCameIntoForce: 'partnerships.partnership-came-into-force.v1',
  PartnershipEnded: 'partnerships.partnership-ended.v1',
  ConsentsRerouted: 'partnerships.consents-rerouted.v1',
  ConsentsTakenBack: 'partnerships.consents-taken-back.v1',
  PartnershipSucceeded: 'partnerships.partnership-succeeded.v1',
  PartnershipEndedByDecree: 'partnerships.partnership-ended-by-decree.v1',
  PartnershipRestored: 'partnerships.partnership-restored.v1',
} as const;

const isTold = (type: PartnershipEvent['type']): type is keyof typeof types => type in types;

/** What the others are told of a step: all of the partnership as it stands after it. */
export function announcementsOf(
  partnership: Partnership,
  events: readonly PartnershipEvent[],
  supervisorIds: readonly string[],
  before?: Partnership | null,
): Announcement[] {
  return events.flatMap((event) =>
    isTold(event.type)
      ? [
          {
            type: types[event.type],
            subjectId: partnership.id,
            payload: { ...snapshot(partnership, supervisorIds), ...who(event) },
            ...(before !== undefined && {
              told: {
                before: before && whole(before, supervisorIds),
                after: { ...whole(partnership, supervisorIds), ...who(event) },
              },
            }),
          },
        ]
      : [],
  );
}

function who(event: PartnershipEvent): Pick<PartnershipSnapshot, 'byId' | 'note'> {
  const byId = 'organizationId' in event ? { byId: event.organizationId } : {};
  const said = 'reason' in event ? event.reason : 'note' in event ? event.note : null;
  return { ...byId, ...(said ? { note: said } : {}) };
}

function snapshot(partnership: Partnership, supervisorIds: readonly string[]): PartnershipSnapshot {
  const { id, version, movementId, title, level, status, parentId, parties, period, papers, updatedAt } = partnership;
  const signedOn = 'signedOn' in partnership ? partnership.signedOn : null;
  const proposedOn = partnership.proposedOn ?? signedOn ?? dayOf(updatedAt);
  return {
    id,
    version,
    movementId,
    title,
    level,
    status,
    parentId,
    partyIds: parties.map(({ organizationId }) => organizationId),
    supervisorIds: [...supervisorIds],
    proposedOn,
    signedOn,
    from: period.from ?? signedOn ?? proposedOn,
    to: period.to,
    generated: papers.generated,
  };
}

/** What the trail is told: who has agreed and consented, too. */
const whole = (partnership: Partnership, supervisorIds: readonly string[]) => ({
  ...snapshot(partnership, supervisorIds),
  parties: partnership.parties,
  consents: partnership.consents,
});
