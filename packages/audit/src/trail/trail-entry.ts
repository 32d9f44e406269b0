import type { AuditKind } from '../audit-kind.ts';

/** The right somebody held at that time. */
export type RoleThen = { role: string; organizationId: string | null };

/** An entry of the trail as its readers see it: the names are today's, the roles those of that time. */
export type TrailEntry = {
  seq: number;
  at: Date;
  requestId: string;
  accountId: string | null;
  clientId: string | null;
  viewedBy: string | null;
  /** Of the account or the key. */
  name: string | null;
  viewerName: string | null;
  roles: readonly RoleThen[];
  kind: AuditKind;
  action: string;
  subjectType: string;
  subjectId: string;
  /** Of the account or the key it was about. */
  subjectName: string | null;
  before: unknown;
  after: unknown;
};

/** The newest entry, and the newest that was signed. */
export type TrailHead = {
  seq: number;
  hash: string;
  signedSeq: number | null;
  signedAt: Date | null;
  keyId: string | null;
};
