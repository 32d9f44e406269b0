import { type Actor, current } from '@twinning/domain/actor';

/** Something written, something personal or secret read, somebody refused. */
export type AuditKind = 'WRITE' | 'READ' | 'REFUSED';

/** What was done to what. `before` and `after` never hold a password, a token, a score or a vote. */
export type Deed = {
  /** The mutation, the event, or what was read. */
  action: string;
  /** What it was done to, as the graph names it: `Account`, `Nomination`. */
  subjectType: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
  /** Who did it, where the request does not know yet: somebody who signs in. */
  by?: { accountId: string; personId: string | null };
};

/** Who did it, as which role at that time. */
export type Doer = {
  accountId: string | null;
  personId: string | null;
  clientId: string | null;
  viewedBy: string | null;
  roles: readonly { role: string; organizationId: string }[];
};

export type AuditEntryFields = Doer & {
  at: Date;
  requestId: string;
  kind: AuditKind;
  action: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
};

/** The doer behind an actor: the key of an office in its own place, the rights as they are held on that day. */
export function doerOf(actor: Actor): Doer {
  const client = actor.accountId?.startsWith('cli_') ?? false;
  return {
    accountId: client ? null : actor.accountId,
    personId: actor.personId,
    clientId: client ? actor.accountId : null,
    viewedBy: actor.viewedBy ?? null,
    roles: current(actor).map(({ role, organizationId }) => ({ role, organizationId })),
  };
}

export function auditEntry(
  kind: AuditKind,
  { action, subjectType, subjectId, before, after, by }: Deed,
  doer: Doer,
  request: { at: Date; requestId: string },
): AuditEntryFields {
  const named = { action, subjectType, subjectId, before: before ?? null, after: after ?? null };
  return { ...request, ...doer, ...by, kind, ...named };
}
