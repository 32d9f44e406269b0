import { AsyncLocalStorage } from 'node:async_hooks';
import type { Day } from '@twinning/domain/day';

/** On whose behalf statements are sent: the database shows and takes rows by it. */
export type Principal =
  | { kind: 'NOBODY' }
  /** A person's account or the key of an office; its rights are judged by the day, today when none is given. */
  | { kind: 'ACCOUNT'; accountId: string; day?: Day | undefined }
  /** The service itself: its listeners, its jobs, and the few answers that need more than the caller may see. */
  | { kind: 'SERVICE' };

export const nobody: Principal = { kind: 'NOBODY' };
export const theService: Principal = { kind: 'SERVICE' };

export const callerOf = (accountId: string | null, day?: Day): Principal =>
  accountId === null ? nobody : { kind: 'ACCOUNT', accountId, day };

const asking = new AsyncLocalStorage<Principal>();

/** Who asks here and now; undefined when nobody has said so. */
export const principal = (): Principal | undefined => asking.getStore();

/** Everything sent from within, however long it takes, is sent on behalf of the principal, and nothing else is. */
export const actingAs = <Result>(whom: Principal, run: () => Result): Result => asking.run(whom, run);

/**
 * Runs a piece as the service where the answer needs rows that the caller may not see. Loaders of a request stay outside:
 * what they gather is asked by whoever comes first.
 */
export const asService = <Result>(run: () => Result): Result => actingAs(theService, run);

type Asked = (...given: unknown[]) => unknown;

/** A repository all of whose questions are the service's: its rows belong to nobody who asks, and it judges itself who is told what. */
export const served = <Repository extends object>(repository: Repository): Repository =>
  Object.fromEntries(
    Object.entries(repository).map(([name, ask]) => [
      name,
      typeof ask === 'function' ? (...given: unknown[]) => asService(() => (ask as Asked)(...given)) : ask,
    ]),
  ) as Repository;
