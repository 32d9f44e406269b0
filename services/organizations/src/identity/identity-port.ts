import type { Turnstile } from '@twinning/subgraph/turnstile';

/** What the service asks of whoever keeps passwords and sessions. */
export type IdentityPort = {
  /** Asked in turn: whether a password opens an account; for nobody's account no, after the same work. */
  opens(accountId: string | null, password: string): Promise<boolean>;
  /** In turn, and refused while too many wait. */
  hash(password: string): Promise<string>;
  /** Looks at secrets few at a time, so that a flood of guesses leaves the service to everybody else. */
  inTurn: Turnstile;
  open(accountId: string, now: Date, opening?: Opening): Promise<OpenedSession>;
  /** Gives a running session a fresh token; the one before serves what is under way for half a minute. */
  renew(accountId: string, sessionId: string, now: Date): Promise<OpenedSession | null>;
  /** Whose session a token is, if it still runs; asking keeps it from falling asleep. */
  identify(token: string, now: Date): Promise<Identified | null>;
  /** The running sessions of an account, the last used first. */
  sessions(accountId: string, now: Date): Promise<RunningSession[]>;
  /** By when the sessions of these accounts that were opened without a second factor must take a fresh token. */
  renewBy(accountIds: readonly string[], latest: Date): Promise<void>;
  /** Every session kept of some accounts, those that have ended included. */
  keptOf(accountIds: readonly string[]): Promise<KeptSession[]>;
  /** The sealed secret of an account's second factor, which nobody else can read. */
  secretOf(accountId: string): Promise<string | null>;
  /** Ends one session, or all of an account when none is named; answers how many. */
  end(accountId: string, sessionId: string | null): Promise<number>;
};

export type Opening = {
  /** Makes it a short session that idleness does not end earlier. */
  minutes?: number;
  /** Where it is opened from. */
  address?: string | null;
  userAgent?: string | null;
  /** When the second factor was shown. */
  secondFactorAt?: Date | null;
  /** The account of support that looks through the account's eyes. */
  viewedBy?: string | null;
};

/** `expiresAt` is the last instant at which the session can be used, however busy. */
export type OpenedSession = { token: string; expiresAt: Date };

export type Identified = {
  accountId: string;
  sessionId: string;
  expiresAt: Date;
  /** The account of support that looks through the account's eyes. */
  viewedBy?: string;
  secondFactorAt?: Date;
};

export type KeptSession = { id: string; address: string | null; userAgent: string | null; openedAt: Date };

export type RunningSession = {
  id: string;
  address: string | null;
  userAgent: string | null;
  openedAt: Date;
  usedAt: Date;
  expiresAt: Date;
  secondFactorAt: Date | null;
  viewedBy: string | null;
  /** Until when it must take a fresh token: the rights of the account have changed since it was opened. */
  renewBy: Date | null;
};
