import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import {
  type ExplainNumberGap,
  explainNumberGap,
  type RegisterBounds,
  type RegisterEntry,
} from './document-register.ts';
import type { Register } from './register-place.ts';

/** The papers of registers, each with its number: a joint paper stands in that of its first issuer. */
const numbered = sql`official_document paper
  join document_issuer issuer on issuer.document_id = paper.id and issuer.position = 0
  where paper.number is not null and paper.issued_on is not null`;

const inRegister = ({ issuerId, year, kind }: Register) => sql`
  paper as (select paper.id, paper.number, paper.letter from ${numbered} and issuer.organization_id = ${issuerId}
    and extract(year from paper.issued_on) = ${year} and paper.kind = ${kind}),
  bounds as (select min(number) as lowest, max(number) as highest from paper),
  explained as (select gap.number, gap.reason, gap.recorded_at from number_gap gap, bounds
    where gap.issuer_id = ${issuerId} and gap.year = ${year} and gap.kind = ${kind}
      and gap.number between bounds.lowest and bounds.highest)`;

const papersOf = (asked: readonly Register[]) => sql`select issuer.organization_id as issuer_id,
  extract(year from paper.issued_on)::int as year, paper.kind, paper.number
  from ${numbered} and issuer.organization_id = any(${[...new Set(asked.map(({ issuerId }) => issuerId))]})`;

const empty: RegisterBounds = { lowest: null, highest: null, papers: 0, missing: 0, explained: 0 };
const MOST_REGISTERS = 200;

export function registers(work: Work) {
  const { em } = work;

  const bounds = new DataLoader<Register, RegisterBounds, string>(
    async (asked) => {
      const rows = await rowsOf(
        em,
        sql<RegisterBounds & { nth: number }>`with
          asked as (select * from unnest(${asked.map(({ issuerId }) => issuerId)}::text[], ${asked.map(({ year }) => year)}::int[],
            ${asked.map(({ kind }) => kind)}::text[]) with ordinality as asked(issuer_id, year, kind, nth)),
          paper as (select asked.nth, paper.number from asked join (${papersOf(asked)}) paper using (issuer_id, year, kind)),
          bounds as (select nth, min(number) as lowest, max(number) as highest, count(*) as papers,
            count(distinct number) as numbers from paper group by nth)
        select (nth - 1)::int as nth, lowest, highest, papers, (highest - lowest + 1 - numbers)::int as missing,
          (select count(*) from number_gap gap
            where (gap.issuer_id, gap.year, gap.kind) = (asked.issuer_id, asked.year, asked.kind)
              and gap.number between lowest and highest
              and not exists (select from paper where paper.nth = bounds.nth and paper.number = gap.number)) as explained
        from bounds join asked using (nth)`,
      );
      const found = new Map(rows.map(({ nth, ...row }) => [nth, row]));
      return asked.map((_, index) => found.get(index) ?? empty);
    },
    { cacheKeyFn: ({ issuerId, year, kind }) => `${issuerId} ${year} ${kind}` },
  );

  const known = new DataLoader<string, Register[]>(async (issuerIds) => {
    const rows = await rowsOf(
      em,
      sql<Register>`select distinct issuer.organization_id as "issuerId", extract(year from paper.issued_on)::int as year, paper.kind
        from ${numbered} and issuer.organization_id = any(${[...issuerIds]}) order by year desc, kind`,
    );
    return grouped(issuerIds, rows, ({ issuerId }) => issuerId).map((found) => found.slice(0, MOST_REGISTERS));
  });

  return {
    bounds: (register: Register): Promise<RegisterBounds> => bounds.load(register),
    /** Those in which an issuer numbered a paper, the newest first. */
    of: (issuerId: string): Promise<Register[]> => known.load(issuerId),

    async page(register: Register, args: PageArguments): Promise<Page<RegisterEntry>> {
      type Found = RegisterEntry & { place: string; id: string };
      const [number, letter, id] = readCursor(args.after) ?? [];
      const after =
        id === undefined ? sql`true` : sql`(number, place, id) > (${Number(number)}::int, ${letter}, ${id})`;
      const entries = sql`with ${inRegister(register)},
        known as (select distinct number from (select number from paper union select number from explained) used),
        entry as (
          select paper.number, paper.number as until, paper.letter, paper.id as "documentId", explained.reason,
            explained.recorded_at as "explainedAt", coalesce(paper.letter, '') as place, paper.id
          from paper left join explained on explained.number = paper.number
          union all
          select number, number, null, null, reason, recorded_at, '', '' from explained
          where number not in (select number from paper)
          union all
          select previous + 1, number - 1, null, null, null, null, '', ''
          from (select number, lag(number) over (order by number) as previous from known) pair
          where number - previous > 1
        )`;
      const [rows, [total]] = await Promise.all([
        rowsOf(
          em,
          sql<Found>`${entries} select * from entry where ${after} order by number, place, id limit ${pageSize(args) + 1}`,
        ),
        rowsOf(em, sql<{ count: number }>`${entries} select count(*) as count from entry`),
      ]);
      return toPage(
        rows,
        args,
        total?.count ?? 0,
        (row) => [row.number, row.place, row.id],
        ({ place: _, id: __, ...entry }) => entry,
      );
    },

    explain: (gap: ExplainNumberGap): Promise<void> =>
      work.transaction(async (tx) => {
        const [row] = await rowsOf(
          tx,
          sql<{
            borne: boolean;
          }>`with ${inRegister(gap)} select exists (select from paper where number = ${gap.number}) as borne`,
        );
        const { issuerId, year, kind, number, reason } = explainNumberGap(
          gap,
          await bounds.load(gap),
          row!.borne,
          work.actor,
        );
        const [known] = await rowsOf(
          tx,
          sql<{ reason: string }>`select reason from number_gap
            where issuer_id = ${issuerId} and year = ${year} and kind = ${kind} and number = ${number} for update`,
        );
        await rowsOf(
          tx,
          sql`insert into number_gap (issuer_id, year, kind, number, reason, account_id, recorded_at)
            values (${issuerId}, ${year}, ${kind}, ${number}, ${reason}, ${work.actor.accountId}, ${work.now()})
            on conflict (issuer_id, year, kind, number) do update
            set reason = excluded.reason, account_id = excluded.account_id, recorded_at = excluded.recorded_at`,
        );
        const subject = { subjectType: 'NumberGap', subjectId: `${issuerId} ${year} ${kind} ${number}` };
        work.record(tx, { action: 'explainNumberGap', ...subject, before: known ?? null, after: { reason } });
        bounds.clearAll();
      }),
  };
}
