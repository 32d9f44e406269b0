import type { Actor, Scope } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import type { Language } from '@twinning/domain/text';
import type { Work } from '@twinning/persistence/work';

/** What every resolver of every service is given. */
export type HouseContext = {
  actor: Actor;
  language: Language;
  requestId: string;
  /** The day of the request in Vietnam: what `asOf` means when it is left out. */
  today: Day;
  now: () => Date;
  work: Work;
};

/** What is known of a request before rights are read. */
export type Caller = {
  accountId: string | null;
  /** The session behind the account, when the gateway names it. */
  sessionId?: string;
  /** What the key may be used for, when a system of an office asks. */
  scopes?: readonly Scope[];
  /** The account of support that looks through the account's eyes. */
  viewedBy?: string;
  /** Whence the request came, as the gateway saw it or was told by the admin. */
  address?: string;
  /** What the reader's browser or program calls itself. */
  userAgent?: string;
  language: Language;
  requestId: string;
};
