import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '@twinning/domain/actor';
import { addDays, type Day, dayOf } from '@twinning/domain/day';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Account } from '../account/account.ts';
import type { tickets } from '../account/tickets.repository.ts';
import type { IdentityPort } from '../identity/identity-port.ts';
import { demandsSecondFactor, SecondFactorDemanded } from './demanded-factor.ts';
import type { secondFactors } from './second-factor.repository.ts';

type Parts = {
  secondFactors: ReturnType<typeof secondFactors>;
  tickets: ReturnType<typeof tickets>;
  /** Whose holders must have a second factor. */
  demanded: readonly Role[];
  today: Day;
  now: () => Date;
};

/** Holds those whose rights ask for a second factor to having one. */
export function demandedFactors({ secondFactors, tickets, demanded, today, now }: Parts) {
  const lacking = async ({ id, memberships }: Account): Promise<boolean> =>
    demandsSecondFactor(memberships, demanded, today) && (await secondFactors.of(id)) === null;

  return {
    lacking,

    /** Leads whoever lacks it to setting it up, in place of a session. */
    async demandOf(account: Account): Promise<void> {
      if (await lacking(account)) throw new SecondFactorDemanded(await tickets.issue(account.id, now()));
    },
  };
}

const MINUTES_LEFT = 5;

/** What the operator demands since the last start holds for those too who are signed in: without a second factor they are not for long. */
export async function demandFromTheSignedIn(
  em: EntityManager,
  identity: Pick<IdentityPort, 'renewBy'>,
  demanded: readonly Role[],
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  const lacking = await asService(() =>
    rowsOf(
      em,
      sql<{ id: string }>`select distinct account_id as id from membership held
        where role = any(${[...demanded]}) and valid_from <= ${addDays(today, 1)}::date
          and (valid_to is null or (valid_to > ${today}::date and valid_to > valid_from))
          and not exists (select from second_factor own where own.account_id = held.account_id and confirmed_at is not null)`,
    ),
  );
  const ids = lacking.map(({ id }) => id);
  if (ids.length > 0) await identity.renewBy(ids, new Date(now.getTime() + MINUTES_LEFT * 60_000));
}
