import type { attackerNames } from './attackers.ts';

/** Places where an id of another is rightly answered otherwise than one that nothing bears, by the reason. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'The register of bodies is public: that a body is there is no secret, and who may act for it is told apart.': [
    'appointLeader.input.organizationId',
    'createApiClient.input.organizationId',
    'fileDocument.input.recipients.organizationId',
    'inviteMember.input.organizationId',
    'organization.id',
  ],
  'Papers are published.': [
    'amendDocument.input.documentId',
    'fileDocument.input.legalBases.documentId',
    'officialDocument.id',
    'removeDocumentFile.input.fileId',
  ],
  'Officials and their terms are known to everybody of the movement (domain.md §8).': [
    'appoint.input.personId',
    'correctAppointment.input.appointmentId',
    'endAppointment.input.appointmentId',
    'person.id',
  ],
  'A partnership that is signed is shared, with its plans (domain.md §6); of one that is not no plan is kept in the city.':
    ['agreeToPlan.input.planId', 'amendPlan.input.planId', 'filePlan.input.planId'],
  'A round is announced (domain.md §1).': [
    'closeScoring.input.roundId',
    'decideAwards.input.roundId',
    'holdMeeting.input.roundId',
    'openScoring.input.roundId',
    'publishProposals.input.roundId',
    'shortlist.input.roundId',
  ],
};

export const open: ReadonlySet<string> = new Set(Object.values(reasons).flat());

/** Committees read what a nomination may rest on: activities in any state and reports once they are accepted. */
const ofCommittees = ['activity.id', 'explainActivityAccess.subject', 'report.id'];

/** Places open to one attacker beside those, because the thing is theirs to see. */
export const openTo: Readonly<Partial<Record<(typeof attackerNames)[number], ReadonlySet<string>>>> = {
  judge: new Set(ofCommittees),
};
