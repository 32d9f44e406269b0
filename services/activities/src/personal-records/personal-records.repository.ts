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
        select 'UPLOAD', upload.id, upload.created_at, hash from upload
          where account_id in (select account_id from registry_membership where person_id = ${personId})
        union all
        (select 'DEED', subject_id, occurred_at, type from outbox
          where person_id = ${personId} order by seq desc limit ${MOST_DEEDS})
        order by 3 desc nulls first, 1, 2`,
      ),
    );
  },
});
