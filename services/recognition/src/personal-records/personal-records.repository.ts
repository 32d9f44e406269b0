import { maySeeRecordsOf } from '@twinning/domain/actor';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { nameOfBody } from '@twinning/registry/name-of-body';
import type { PersonalRecord } from '@twinning/subgraph/personal-record';

const MOST_DEEDS = 1000;

/** Everything this service keeps of a person, for the person and for whoever answers what the person asks. */
export const personalRecords = ({ em, actor }: Work) => ({
  async of(personId: string): Promise<PersonalRecord[] | null> {
    if (!maySeeRecordsOf(actor, personId)) return null;
    // What belongs to the person lies in rows of others too.
    return asService(() =>
      rowsOf(
        em,
        sql<PersonalRecord>`
        select 'RIGHT' as kind, id as "subjectId", null::timestamptz as since,
          concat_ws(' · ', name, role, ${nameOfBody}, valid_from, valid_to) as text
          from registry_membership where person_id = ${personId}
        union all
        select 'NOMINATION', id, created_at, concat_ws(' · ', person_name, status, ${nameOfBody})
          from nomination where person_id = ${personId}
        union all
        select 'AWARD', id, null, concat_ws(' · ', title, person_name, awarded_on, certificate_number)
          from award where person_id = ${personId}
        union all
        select 'SEAT', id, null, concat_ws(' · ', role, (select title from award_round where id = round_id), valid_from, valid_to)
          from committee_seat where person_id = ${personId}
        union all
        select 'DECLARED_CONFLICT', nomination_id, declared_at, reason
          from conflict_declaration where person_id = ${personId}
        union all
        select 'APPOINTMENT', id, null, concat_ws(' · ', person_name, position, ${nameOfBody}, valid_from, valid_to)
          from known_appointment where person_id = ${personId}
        union all
        (select 'DEED', subject_id, occurred_at, type from outbox
          where person_id = ${personId} order by seq desc limit ${MOST_DEEDS})
        order by 3 desc nulls first, 1, 2`,
      ),
    );
  },
});
