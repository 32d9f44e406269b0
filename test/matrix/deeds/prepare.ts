import { digestOf } from '../../../services/organizations/src/identity/one-time-secret.ts';
import type { Fact, Facts, Principal } from '../facts.ts';
import { late } from './objects.ts';
import { DEMANDED, OUTSIDE } from './stand-ins.ts';

/** What whoever holds a way back, a ticket or an invitation shows, and what is kept of it. */
export const SHOWN = 'K7QM2XRD9HTBW4LC';
const kept = digestOf(SHOWN);
const NOW = `'2024-05-06T01:58:00Z'`;
const EARLIER = `'2024-05-01T02:00:00Z'`;
const LATER = `'2024-05-06T02:08:00Z'`;

type Trial = { principal: Principal; about: Fact | null; facts: Facts };
type Prepare = (trial: Trial) => readonly string[];

const round =
  (code: string, phase: string): Prepare =>
  () => [`update award_round set phase = '${phase}' where code = '${code}'`];
const open = round('round-scoring', 'NOMINATION');
const ticketFor = (account: string) => [
  `insert into sign_in_ticket (digest, account_id, expires_at) values ('${kept}', '${account}', ${LATER})`,
];
const factorOf = (account: string) => [
  `insert into second_factor (account_id, secret, made_at, confirmed_at) values ('${account}', 'sealed', ${NOW}, ${NOW})
    on conflict (account_id) do nothing`,
];
const begunFactorOf = (account: string) => [
  `insert into second_factor (account_id, secret, made_at) values ('${account}', 'sealed', ${NOW}) on conflict (account_id) do nothing`,
];
const boundTo = (account: string) =>
  `insert into outside_identity (issuer, subject, account_id, bound_at)
    values ('${OUTSIDE.issuer}', '${OUTSIDE.subject}', '${account}', ${NOW}) on conflict do nothing`;
/** With what a browser comes back that holds the ticket shown. */
export const STATE = digestOf(`outside sign-in ${SHOWN}`);
const begunOutside = (account: string) => [
  `insert into outside_sign_in (state_digest, code_verifier, nonce, account_id, begun_at, expires_at)
    values ('${digestOf(STATE)}', 'verifier', 'once', ${account}, ${NOW}, ${LATER})`,
];
const ownFactor: Prepare = ({ principal }) => (principal.sessionId ? factorOf(principal.accountId!) : []);
const about =
  (statement: (id: string) => string): Prepare =>
  ({ about: object }) =>
    object ? [statement(object.id)] : [];

/**
 * What must stand, beside the story of the world, so that somebody comes through with a deed: a state that the story has passed, or
 * a secret that it keeps only the digest of. It is written by the service, in the transaction that is taken back.
 */
const before: Readonly<Record<string, Prepare>> = {
  resetPassword: () => [
    `insert into password_reset (id, account_id, digest, made_at, expires_at)
      values ('pwr_shown', 'acc_headE', '${kept}', ${NOW}, ${LATER})`,
  ],
  confirmSecondFactor: () => [
    ...factorOf('acc_headE'),
    ...ticketFor('acc_headE'),
    `insert into recovery_code (account_id, digest) values ('acc_headE', '${digestOf(`acc_headE ${SHOWN}`)}')`,
  ],
  acceptInvitation: ({ principal }) =>
    principal.accountId === null
      ? [
          `insert into invitation (id, organization_id, role, valid_from, name, email, code_digest, invited_by, invited_at, expires_at)
            values ('inv_shown', 'org_d1', '${DEMANDED}', '2024-05-06', 'Người mới', 'nguoi.moi@test.example', '${kept}',
              'acc_district1', ${NOW}, ${LATER})`,
        ]
      : [],
  confirmNewSecondFactor: ({ principal }) => (principal.sessionId ? begunFactorOf(principal.accountId!) : []),
  confirmSecondFactorAtSignIn: () => [...begunFactorOf('acc_headE'), ...ticketFor('acc_headE')],
  finishOutsideSignIn: () => [...begunOutside('null'), boundTo('acc_headE')],
  finishBindingOutsideIdentity: ({ principal }) =>
    principal.sessionId ? begunOutside(`'${principal.accountId}'`) : [],
  undoReorganization: about(
    (id) => `update reorganization_step set version_after = body.version from organization body
      where reorganization_id = '${id}' and body.id = organization_id`,
  ),
  beginSecondFactorAtSignIn: () => ticketFor('acc_headE'),
  removeSecondFactor: ownFactor,
  renewRecoveryCodes: ownFactor,
  resetSecondFactor: ({ about: object }) => (object ? factorOf(object.id) : []),
  unbindOutsideIdentity: ({ principal }) => (principal.sessionId ? [boundTo(principal.accountId!)] : []),
  renewInvitation: about(
    (id) => `update invitation set sent_at = ${EARLIER}, expires_at = ${LATER} where id = '${id}'`,
  ),
  undoImport: about((id) => `update sheet_import set state = 'SAVED', finished_at = ${NOW} where id = '${id}'`),
  mergeOrganizations: () => [`delete from organization_code where organization_id = 'org_t2'`],
  signMemorandum: ({ about: object }) =>
    object
      ? [
          `update memorandum set status = 'AWAITING_SIGNATURES', signed_on = null where id = '${object.id}'`,
          `update memorandum_party set signed_at = null, signed_by_id = null, signed_by_name = null, signed_as = null
            where memorandum_id = '${object.id}'`,
        ]
      : [],
  offerMemorandum: about((id) => `update memorandum set status = 'DRAFT' where id = '${id}'`),
  cancelActivity: about((id) => `update activity set status = 'PLANNED', held_on = '2024-06-01' where id = '${id}'`),
  resolveDispute: ({ about: object }) =>
    object
      ? [
          `update activity set status = 'DISPUTED' where id = '${object.id}'`,
          `insert into count_dispute (id, activity_id, organization_id, about_id, teachers, reason, raised_at)
            values ('dsp_prepared', '${object.id}', 'org_b', 'org_a', 1, 'Khác số', ${NOW})`,
        ]
      : [],
  draftNomination: open,
  reviseDossier: open,
  submitNomination: open,
  returnNomination: open,
  openScoring: open,
  seatMember: open,
  holdMeeting: ({ about: object, facts }) =>
    late(facts, object?.id).map(
      (id) => `update nomination set status = 'SHORTLISTED' where id = '${id}' and status = 'SCORED'`,
    ),
  closeBallot: ({ facts }) => [
    `insert into ballot_voter (meeting_id, nomination_id, seat_id)
      select ballot.meeting_id, ballot.nomination_id, seat.id from ballot
      join meeting on meeting.id = ballot.meeting_id join committee_seat seat on seat.round_id = meeting.round_id
      where ballot.meeting_id = '${facts.of('AwardRound').find(({ phase }) => phase === 'DELIBERATION')?.meetingId}'
      on conflict do nothing`,
  ],
  decideAwards: () => [
    `update award_round set phase = 'PUBLICATION' where code = 'round-deliberating'`,
    `update nomination set status = 'PUBLISHED' where status = 'PROPOSED'
      and round_id = (select id from award_round where code = 'round-deliberating')`,
  ],
};

export const prepared = (mutation: string, trial: Trial): readonly string[] => before[mutation]?.(trial) ?? [];

/** Which object of several alike somebody is tried on first: one that the deed fits. */
export const fitting: Readonly<Record<string, (object: Fact, facts: Facts) => boolean>> = {
  applyReorganization: ({ state }) => state === 'DRAFT',
  decideMoves: ({ state }) => state === 'DRAFT',
  discardReorganization: ({ state }) => state === 'DRAFT',
  reviseReorganization: ({ state }) => state === 'DRAFT',
  decideGrants: ({ state }) => state === 'APPLIED',
  undoReorganization: ({ state }) => state === 'APPLIED',
  dissolveOrganization: ({ id }) => id === 'org_t2',
  mergeOrganizations: ({ id }) => id === 'org_t1',
  placeOrganization: ({ id }) => id === 'org_e',
  explainNumberGap: ({ id }) => id === 'org_d1',
  grantRight: ({ id }) => id === 'org_c',
  agreeToPlan: ({ signed }) => !signed,
  offerMemorandum: ({ signed }) => signed === true,
  signMemorandum: ({ signed }) => signed === true,
  disputeActivity: ({ status, organizerId }) => status === 'RECORDED' && organizerId === 'org_a',
  recordConsent: ({ shown, hidden }) => !shown && !hidden,
  draftReport: ({ id }) => id === 'org_a',
  draftNomination: ({ id }) => id === 'org_s1',
  returnNomination: ({ status, roundId }, facts) => status === 'SUBMITTED' && isScoring(roundId, facts),
  assessEligibility: ({ status, roundId }, facts) => status === 'SUBMITTED' && isScoring(roundId, facts),
  reviseDossier: ({ status, roundId }, facts) => status === 'DRAFT' && isScoring(roundId, facts),
  submitNomination: ({ status, roundId }, facts) => status === 'DRAFT' && isScoring(roundId, facts),
  openScoring: ({ phase }) => phase === 'SCORING',
  seatMember: ({ phase }) => phase === 'SCORING',
  shortlist: ({ phase }) => phase === 'DELIBERATION',
  holdMeeting: ({ phase }) => phase === 'DELIBERATION',
  decideAwards: ({ phase }) => phase === 'DELIBERATION',
  closeBallot: ({ ballotClosed, barred }) => !ballotClosed && (barred as string[]).length > 0,
  cancelAward: ({ roundId, organizationId }, facts) =>
    organizationId === 'org_a' && facts.get(roundId)?.phase === 'DECIDED',
};

const isScoring = (roundId: unknown, facts: Facts) => facts.get(roundId)?.phase === 'SCORING';
