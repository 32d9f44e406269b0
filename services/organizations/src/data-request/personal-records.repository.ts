import { maySeeRecordsOf } from '@twinning/domain/actor';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { PersonalRecord } from '@twinning/subgraph/personal-record';
import type { IdentityPort } from '../identity/identity-port.ts';

const MOST_DEEDS = 1000;

/** The newest name of the body in a row. */
const nameOfBody = (table: string) => sql<string | null>`(
  select called.value from organization_name called where called.organization_id = ${sql.ref(`${table}.organization_id`)}
  order by called.valid_from desc limit 1)`;

/** Everything this service keeps of a person, for the person and for whoever answers what the person asks. */
export const personalRecords = ({ em, actor }: Work, identity: Pick<IdentityPort, 'keptOf'>) => {
  async function sessionsOf(personId: string) {
    const accounts = await rowsOf(em, sql<{ id: string }>`select id from account where person_id = ${personId}`);
    return (await identity.keptOf(accounts.map(({ id }) => id))).map(({ id, openedAt, address, userAgent }) => ({
      id,
      since: openedAt,
      text: [address, userAgent].filter(Boolean).join(' · '),
    }));
  }
  const read = async (personId: string): Promise<PersonalRecord[]> =>
    rowsOf(
      em,
      sql<PersonalRecord>`
        with own as (select id from account where person_id = ${personId})
        select 'NAME' as kind, id as "subjectId", recorded_at as since, name as text from person where id = ${personId}
        union all
        select 'CODE', person_id, recorded_at, code from person_code where person_id = ${personId}
        union all
        select 'ACCOUNT', id, recorded_at, concat_ws(' · ', email, phone, name) from account where person_id = ${personId}
        union all
        select 'RIGHT', id, recorded_at, concat_ws(' · ', role, ${nameOfBody('membership')}, valid_from, valid_to)
          from membership where account_id in (select id from own)
        union all
        select 'APPOINTMENT', id, recorded_at, concat_ws(' · ', position, ${nameOfBody('appointment')}, valid_from, valid_to)
          from appointment where person_id = ${personId}
        union all
        select 'INVITATION', id, invited_at, concat_ws(' · ', name, email, phone, ${nameOfBody('invitation')})
          from invitation where account_id in (select id from own) or accepted_at is null and exists (
            select from account where person_id = ${personId}
              and (account.email = invitation.email or account.phone = invitation.phone))
        union all
        select 'DELEGATION', id, recorded_at, concat_ws(' · ', reason, valid_from, valid_to)
          from delegation where from_account_id in (select id from own) or to_account_id in (select id from own)
        union all
        select 'SUPPORT_VIEW', id, asked_at, reason from support_view where account_id in (select id from own)
        union all
        select 'OUTSIDE_IDENTITY', issuer, bound_at, subject from outside_identity where account_id in (select id from own)
        union all
        select 'SESSION', id, since, text from jsonb_to_recordset(${JSON.stringify(await sessionsOf(personId))}::jsonb)
          as session(id text, since timestamptz, text text)
        union all
        select 'DATA_REQUEST', id, asked_at, concat_ws(' · ', kind, reason, outcome, note)
          from data_request where person_id = ${personId}
        union all
        (select 'DEED', subject_id, occurred_at, type from outbox
          where account_id in (select id from own) order by seq desc limit ${MOST_DEEDS})
        order by 3 desc nulls first, 1, 2`,
    );

  return {
    of: async (personId: string): Promise<PersonalRecord[] | null> =>
      maySeeRecordsOf(actor, personId) ? asService(() => read(personId)) : null,
  };
};
