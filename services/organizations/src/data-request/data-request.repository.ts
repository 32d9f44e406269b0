import type { EntityManager } from '@mikro-orm/postgresql';
import { maySeeRecordsOf } from '@twinning/domain/actor';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import type { KeptByLaw } from './answer-data-request.ts';
import type { DataRequest, DataRequestKind } from './data-request.ts';
import { erasePerson } from './erase-person.repository.ts';

const fields = sql`id, version, person_id as "personId", kind, reason, asked_by as "askedBy", asked_at as "askedAt",
  due_on as "dueOn", answered_at as "answeredAt", answered_by as "answeredBy", outcome, note`;

export type Asked = { personExists: boolean; open: DataRequest | null };

async function lock(tx: EntityManager, id: string): Promise<DataRequest | null> {
  const [row] = await rowsOf(tx, sql<DataRequest>`select ${fields} from data_request where id = ${id} for update`);
  return row ?? null;
}

async function keptByLaw(tx: EntityManager, personId: string): Promise<KeptByLaw> {
  const [row] = await rowsOf(
    tx,
    sql<KeptByLaw>`select count(*) as appointments from appointment where person_id = ${personId}`,
  );
  return row!;
}

const told = (id: string) => ({ subjectType: 'DataRequest', subjectId: id });
/** Without the words of the person: the trail is never erased. */
const state = ({ reason: _, note: __, ...request }: DataRequest) => request;

export function dataRequests(work: Work) {
  const { em, actor } = work;
  const ofPerson = new DataLoader<string, DataRequest[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<DataRequest>`select ${fields} from data_request where person_id = any(${[...ids]}) order by id desc`,
    );
    return ids.map((id) => rows.filter(({ personId }) => personId === id));
  });

  return {
    async find(id: string): Promise<DataRequest | null> {
      const [row] = await rowsOf(work.em, sql<DataRequest>`select ${fields} from data_request where id = ${id}`);
      if (!row) return null;
      return row.askedBy === actor.accountId || maySeeRecordsOf(actor, row.personId) ? row : null;
    },

    ofPerson: (id: string): Promise<DataRequest[]> => ofPerson.load(id),

    /** The open ones first, by the day on which they are due; then the answered ones, the newest first. */
    async page(open: boolean, args: PageArguments): Promise<Page<DataRequest>> {
      const [day, id] = readCursor(args.after) ?? [];
      const those = open ? sql`answered_at is null` : sql`answered_at is not null`;
      const beyond = id === undefined ? sql`true` : open ? sql`(due_on, id) > (${day}::date, ${id})` : sql`id < ${id}`;
      const [rows, [total]] = await Promise.all([
        rowsOf(
          em,
          sql<DataRequest>`select ${fields} from data_request where ${those} and ${beyond}
            order by ${open ? sql`due_on, id` : sql`id desc`} limit ${pageSize(args) + 1}`,
        ),
        rowsOf(em, sql<{ count: number }>`select count(*) as count from data_request where ${those}`),
      ]);
      return toPage(
        rows,
        args,
        total?.count ?? 0,
        (row) => [row.dueOn, row.id],
        (row) => row,
      );
    },

    /** Asks once: two who ask for the same at the same time get one request. */
    ask: (personId: string, kind: DataRequestKind, decide: (known: Asked) => DataRequest): Promise<DataRequest> =>
      work.transaction(async (tx) => {
        await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`data request ${personId}`}, 0))`);
        const [person] = await rowsOf(tx, sql`select from person where id = ${personId}`);
        const [open] = await rowsOf(
          tx,
          sql<DataRequest>`select ${fields} from data_request
            where person_id = ${personId} and kind = ${kind} and answered_at is null`,
        );
        const request = decide({ personExists: person !== undefined, open: open ?? null });
        await rowsOf(
          tx,
          sql`insert into data_request (id, version, person_id, kind, reason, asked_by, asked_at, due_on)
            values (${request.id}, ${request.version}, ${request.personId}, ${request.kind}, ${request.reason},
              ${request.askedBy}, ${request.askedAt}, ${request.dueOn})`,
        );
        work.record(tx, { action: 'askForData', ...told(request.id), after: state(request) });
        return request;
      }),

    /** Answers, and erases in the same transaction when that was asked and granted. */
    answer: (id: string, decide: (request: DataRequest | null, kept: KeptByLaw) => DataRequest): Promise<DataRequest> =>
      work.transaction(async (tx) => {
        const before = await lock(tx, id);
        const kept = before ? await keptByLaw(tx, before.personId) : { appointments: 0 };
        const request = decide(before, kept);
        await rowsOf(
          tx,
          sql`update data_request set version = ${request.version}, answered_at = ${request.answeredAt},
            answered_by = ${request.answeredBy}, outcome = ${request.outcome}, note = ${request.note} where id = ${id}`,
        );
        const change = { before: before && state(before), after: state(request) };
        work.record(tx, { action: 'answerDataRequest', ...told(id), ...change });
        if (request.kind === 'ERASURE' && request.outcome !== 'REFUSED')
          await asService(() => erasePerson(tx, work, request.personId));
        return request;
      }),
  };
}
