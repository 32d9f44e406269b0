import { createHash, randomBytes } from 'node:crypto';
import type { Core } from './better-auth.ts';
import type { IdentityPort, RunningSession } from './identity-port.ts';

const MINUTE_MS = 60_000;
export const IDLE_MINUTES = 30;
const LONGEST_MINUTES = 12 * 60;
/** A page asks several questions at once: those under way while its token is renewed are still heard. */
const UNDER_WAY_MS = 30_000;

/** A stolen table of sessions opens nothing: it holds only the digests of the tokens. */
const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

type Row = {
  id: string;
  userId: string;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
  endsAt: Date;
  ipAddress?: string | null;
  userAgent?: string | null;
  secondFactorAt?: Date | null;
  viewedBy?: string | null;
  renewBy?: Date | null;
};

const running = (row: Row, now: Date): boolean => row.expiresAt > now && (!row.renewBy || row.renewBy > now);

const told = (row: Row): RunningSession => ({
  id: row.id,
  address: row.ipAddress || null,
  userAgent: row.userAgent || null,
  openedAt: row.createdAt,
  usedAt: row.updatedAt,
  expiresAt: row.endsAt,
  secondFactorAt: row.secondFactorAt ?? null,
  viewedBy: row.viewedBy ?? null,
  renewBy: row.renewBy ?? null,
});

type Sessions = Pick<IdentityPort, 'open' | 'renew' | 'renewBy' | 'identify' | 'sessions' | 'end'>;

/** Sessions as better-auth keeps them, with the times and rules of this house. */
export const sessions = (core: Core): Sessions => ({
  async open(accountId, now, { minutes, address, userAgent, secondFactorAt, viewedBy } = {}) {
    const token = randomBytes(32).toString('base64url');
    const endsAt = later(now, (minutes ?? LONGEST_MINUTES) * MINUTE_MS);
    const expiresAt = later(now, (minutes ?? IDLE_MINUTES) * MINUTE_MS);
    const { internalAdapter, adapter } = await core;
    await adapter.deleteMany({
      model: 'session',
      where: [
        { field: 'userId', value: accountId },
        { field: 'expiresAt', operator: 'lt', value: now },
      ],
    });
    const session = {
      token: digest(token),
      expiresAt,
      endsAt,
      createdAt: now,
      updatedAt: now,
      ipAddress: address ?? '',
      userAgent: userAgent ?? '',
      secondFactorAt: secondFactorAt ?? null,
      viewedBy: viewedBy ?? null,
    };
    await internalAdapter.createSession(accountId, false, session, true);
    return { token, expiresAt: endsAt };
  },

  async renew(accountId, sessionId, now) {
    const { internalAdapter, adapter } = await core;
    const where = [
      { field: 'id', value: sessionId },
      { field: 'userId', value: accountId },
    ];
    const before = await adapter.findOne<Row>({ model: 'session', where });
    if (!before || !running(before, now)) return null;
    const token = randomBytes(32).toString('base64url');
    const { id: _, renewBy: __, ...same } = before;
    const leave = earlier(later(now, UNDER_WAY_MS), before.endsAt);
    await adapter.update({ model: 'session', where, update: { expiresAt: leave, endsAt: leave } });
    const expiresAt = earlier(later(now, IDLE_MINUTES * MINUTE_MS), before.endsAt);
    const fresh = { ...same, token: digest(token), expiresAt, updatedAt: now };
    await internalAdapter.createSession(accountId, false, fresh, true);
    return { token, expiresAt: before.endsAt };
  },

  async identify(token, now) {
    const { internalAdapter } = await core;
    const found = await internalAdapter.findSession(digest(token));
    const session = found?.session as Row | undefined;
    if (!session || !running(session, now)) return null;
    const { id, userId, expiresAt, endsAt, viewedBy, secondFactorAt } = session;
    const next = earlier(later(now, IDLE_MINUTES * MINUTE_MS), endsAt);
    const drowsy = next.getTime() - expiresAt.getTime() >= MINUTE_MS;
    if (drowsy) await internalAdapter.updateSession(digest(token), { expiresAt: next, updatedAt: now });
    return {
      accountId: userId,
      sessionId: id,
      expiresAt: drowsy ? next : expiresAt,
      ...(viewedBy && { viewedBy }),
      ...(secondFactorAt && { secondFactorAt }),
    };
  },

  async sessions(accountId, now) {
    const { adapter } = await core;
    const rows = await adapter.findMany<Row>({
      model: 'session',
      where: [
        { field: 'userId', value: accountId },
        { field: 'endsAt', operator: 'gt', value: later(now, UNDER_WAY_MS) },
      ],
      sortBy: { field: 'updatedAt', direction: 'desc' },
      limit: 100,
    });
    return rows.filter((row) => running(row, now)).map(told);
  },

  async renewBy(accountIds, latest) {
    const { adapter } = await core;
    const where = [
      { field: 'userId', operator: 'in' as const, value: [...accountIds] },
      { field: 'secondFactorAt', value: null },
      { field: 'renewBy', value: null },
    ];
    await adapter.updateMany({ model: 'session', where, update: { renewBy: latest } });
  },

  async end(accountId, sessionId) {
    const { adapter } = await core;
    const own = [{ field: 'userId', value: accountId }];
    const where = sessionId === null ? own : [...own, { field: 'id', value: sessionId }];
    return adapter.deleteMany({ model: 'session', where });
  },
});
