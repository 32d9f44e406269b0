/** What the service asks of whoever keeps passwords and sessions. */
export type IdentityPort = {
  /** The account that an address and a password open; null for a wrong password and, after the same work, for a strange address. */
  accountOf(email: string, password: string): Promise<string | null>;
  hash(password: string): Promise<string>;
  /** Opens a session; `minutes` makes it a short one that idleness does not end earlier. */
  open(accountId: string, now: Date, minutes?: number): Promise<OpenedSession>;
  /** Whose session a token is, if it still runs; asking keeps it from falling asleep. */
  identify(token: string, now: Date): Promise<Identified | null>;
  /** Ends one session, or all of an account when it is not known which one asks. */
  end(accountId: string, sessionId: string | null): Promise<void>;
};

/** `expiresAt` is the last instant at which the session can be used, however busy. */
export type OpenedSession = { token: string; expiresAt: Date };
export type Identified = { accountId: string; sessionId: string; expiresAt: Date };
