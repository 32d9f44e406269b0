import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audited } from '@twinning/audit/define-audit';
import type { Actor, Role } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { served } from '@twinning/persistence/principal';
import { startWork } from '@twinning/persistence/work';
import { calledBy } from '@twinning/subgraph/caller';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { accounts, actorOf } from './account/account.repository.ts';
import { guesses } from './account/guesses.repository.ts';
import { proofs } from './account/proofs.repository.ts';
import { tickets } from './account/tickets.repository.ts';
import { apiClients } from './api-client/api-client.repository.ts';
import { clientActor } from './api-client/client-actor.repository.ts';
import { appointments } from './appointment/appointment.repository.ts';
import { audit } from './audit/audit.repository.ts';
import { lentRights } from './audit/lent-rights.repository.ts';
import { changes } from './change/change.repository.ts';
import { comparisons } from './comparison/comparison.repository.ts';
import { dataRequests } from './data-request/data-request.repository.ts';
import { personalRecords } from './data-request/personal-records.repository.ts';
import { delegations } from './delegation/delegation.repository.ts';
import { type Papers, papers } from './document/papers.repository.ts';
import { turns } from './history/turns.repository.ts';
import type { IdentityPort } from './identity/identity-port.ts';
import type { OutsideIssuer } from './identity/outside-issuer-port.ts';
import type { Secrets } from './identity/secret-box.ts';
import { imports } from './import/sheet-import.repository.ts';
import { acceptances } from './invitation/acceptance.repository.ts';
import { codeGuesses } from './invitation/code-guesses.repository.ts';
import { invitations } from './invitation/invitation.repository.ts';
import { slips } from './invitation/print-invitations.repository.ts';
import { type Mail, noMail } from './mail/mail.ts';
import { memberships } from './membership/membership.repository.ts';
import { merges } from './merge/merge.repository.ts';
import { organizationMerges } from './merge/organization-merge.repository.ts';
import { personMerges } from './merge/person-merge.repository.ts';
import { probableDuplicates } from './merge/probable-duplicates.repository.ts';
import { descendants } from './organization/descendants.repository.ts';
import { organizations } from './organization/organization.repository.ts';
import { organizationChanges } from './organization/organization-changes.repository.ts';
import { organizationList } from './organization/organization-list.repository.ts';
import { outsideIdentities } from './outside-identity/outside-identity.repository.ts';
import { passwordResets } from './password-reset/password-reset.repository.ts';
import { people } from './person/person.repository.ts';
import { personList } from './person/person-list.repository.ts';
import { answeredBy } from './reorganization/answered-by.repository.ts';
import { reorganizations } from './reorganization/reorganization.repository.ts';
import { successions } from './reorganization/succession.repository.ts';
import { registerReader } from './search/register-index.repository.ts';
import { demandedFactors } from './second-factor/demanded-factors.repository.ts';
import { factorResets } from './second-factor/reset-second-factor.repository.ts';
import { secondFactors } from './second-factor/second-factor.repository.ts';
import { supportViews } from './support-view/support-view.repository.ts';

type House = HouseContext & Papers;

export type Context = House &
  Audited & {
    /** What a request of this actor would be given; the database still shows the caller's rows alone. */
    seenAs(actor: Actor): Promise<Context>;
    /** The session the request came with, when the gateway names it. */
    sessionId: string | null;
    /** Whence it came and by which browser or program. */
    address: string | null;
    userAgent: string | null;
    identity: IdentityPort;
    mail: Mail;
    invitations: ReturnType<typeof invitations>;
    acceptances: ReturnType<typeof acceptances>;
    slips: ReturnType<typeof slips>;
    codeGuesses: ReturnType<typeof codeGuesses>;
    proofs: ReturnType<typeof proofs>;
    tickets: ReturnType<typeof tickets>;
    passwordResets: ReturnType<typeof passwordResets>;
    secondFactors: ReturnType<typeof secondFactors>;
    demandedFactors: ReturnType<typeof demandedFactors>;
    factorResets: ReturnType<typeof factorResets>;
    guesses: ReturnType<typeof guesses>;
    /** Where one can sign in besides; nobody when the operator named no issuer. */
    outsideIssuer: OutsideIssuer | null;
    outsideIdentities: ReturnType<typeof outsideIdentities>;
    accounts: ReturnType<typeof accounts>;
    apiClients: ReturnType<typeof apiClients>;
    memberships: ReturnType<typeof memberships>;
    delegations: ReturnType<typeof delegations>;
    supportViews: ReturnType<typeof supportViews>;
    organizations: ReturnType<typeof organizations>;
    organizationChanges: ReturnType<typeof organizationChanges>;
    organizationList: ReturnType<typeof organizationList>;
    descendants: ReturnType<typeof descendants>;
    reorganizations: ReturnType<typeof reorganizations>;
    successions: ReturnType<typeof successions>;
    answeredBy: ReturnType<typeof answeredBy>;
    turns: ReturnType<typeof turns>;
    appointments: ReturnType<typeof appointments>;
    people: ReturnType<typeof people>;
    personList: ReturnType<typeof personList>;
    merges: ReturnType<typeof merges>;
    organizationMerges: ReturnType<typeof organizationMerges>;
    personMerges: ReturnType<typeof personMerges>;
    probableDuplicates: ReturnType<typeof probableDuplicates>;
    changes: ReturnType<typeof changes>;
    imports: ReturnType<typeof imports>;
    comparisons: ReturnType<typeof comparisons>;
    dataRequests: ReturnType<typeof dataRequests>;
    personalRecords: ReturnType<typeof personalRecords>;
    lentRights: ReturnType<typeof lentRights>;
  };

/** Everything a resolver may use, made anew for each request; the clock is read here and nowhere else. */
export const contextWith = (
  identity: IdentityPort & { secrets: Secrets },
  register = registerReader(),
  post: Mail = noMail,
  outsideIssuer: OutsideIssuer | null = null,
  demanded: readonly Role[] = [],
) =>
  async function contextOf(
    given: EntityManager,
    caller: Caller,
    clock: () => Date = () => new Date(),
    seen?: Actor,
  ): Promise<Context> {
    // A plain fork reads beside the request's transaction, on a second connection and past its locks.
    const em = given.fork({ useContext: true });
    // What is kept for all requests is read past every transaction, so that it holds nothing that may be taken back.
    const beside = given.fork();
    const instant = clock();
    const now = () => instant;
    const today = dayOf(instant);
    const behind = caller.scopes ? clientActor(em, caller, today) : actorOf(em, caller.accountId, today);
    const actor = seen ?? calledBy(await behind, caller);
    const work = startWork(em, actor, now, 'organizations', caller.requestId);
    const bodies = organizations(work);
    const known = people(work);
    const members = served(memberships(work, bodies));
    const followed = successions(em);
    const keys = {
      guesses: guesses(em),
      accounts: accounts(work),
      tickets: tickets(em),
      secondFactors: secondFactors(work, identity),
    };
    return {
      seenAs: (who) => contextOf(given, { ...caller, accountId: who.accountId }, clock, who),
      actor,
      language: caller.language,
      requestId: caller.requestId,
      sessionId: caller.sessionId ?? null,
      address: caller.address ?? null,
      userAgent: caller.userAgent ?? null,
      today,
      now,
      work,
      identity,
      mail: post,
      invitations: invitations(work, bodies, post),
      acceptances: acceptances(work, bodies),
      codeGuesses: codeGuesses({ guesses: guesses(em), address: caller.address ?? null, now }),
      slips: slips(work, bodies, post),
      outsideIssuer,
      outsideIdentities: outsideIdentities(work),
      memberships: members,
      delegations: served(delegations(work, members)),
      apiClients: apiClients(work, bodies),
      ...keys,
      proofs: proofs({ ...keys, identity, address: caller.address ?? null, now }),
      factorResets: factorResets(work, post, identity),
      demandedFactors: demandedFactors({ ...keys, demanded, today, now }),
      supportViews: supportViews(work, identity),
      passwordResets: passwordResets(work, post),
      organizations: bodies,
      organizationChanges: organizationChanges(work, bodies),
      organizationList: organizationList(beside, register),
      descendants: descendants(beside, register),
      reorganizations: reorganizations(work),
      successions: followed,
      answeredBy: answeredBy(bodies, followed),
      appointments: appointments(work, bodies),
      turns: turns(em),
      people: known,
      personList: personList(em),
      merges: merges(work),
      organizationMerges: organizationMerges(work, bodies),
      personMerges: personMerges(work, known),
      probableDuplicates: probableDuplicates(em),
      ...papers(work, bodies),
      changes: changes(work),
      imports: imports(work),
      comparisons: comparisons(em),
      dataRequests: dataRequests(work),
      personalRecords: personalRecords(work, identity),
      ...audit(work),
      lentRights: lentRights(work),
    };
  };
