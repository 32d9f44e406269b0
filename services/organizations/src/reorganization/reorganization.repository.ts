import type { Text } from '@twinning/domain/text';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import { changingReorganizations } from './change-reorganization.repository.ts';
import { grantsOf } from './grants.repository.ts';
import type { HeldMove } from './move-grants.ts';
import { obstaclesTo } from './obstacles.repository.ts';
import { partsOfDecrees } from './parts-of-decrees.repository.ts';
import { maySeeGrants, maySeeReorganization } from './reorganization.policy.ts';
import type { ReorganizationState } from './reorganization.ts';
import { type ReorganizationEntry, reorganizationFields } from './reorganization-fields.repository.ts';

export function reorganizations(work: Work) {
  const { em, actor } = work;
  const byId = new DataLoader<string, ReorganizationEntry | null>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<ReorganizationEntry>`select ${reorganizationFields} from reorganization where id = any(${[...ids]})`,
    );
    return grouped(ids, rows, ({ id }) => id).map(([row]) => (row && maySeeReorganization(actor, row) ? row : null));
  });
  const openQuestions = new DataLoader<string, number>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<{ id: string; count: number }>`select reorganization_id as id, count(*)::int as count from reorganization_move
        where reorganization_id = any(${[...ids]}) and basis = 'OPEN' group by reorganization_id`,
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.count ?? 0);
  });
  const nested = partsOfDecrees(em);
  const granted = new Map<string, Promise<HeldMove[]>>();
  /** Nobody else is told of any. */
  const grants = async (entry: ReorganizationEntry): Promise<HeldMove[]> => {
    if (!maySeeGrants(actor)) return [];
    const key = `${entry.id} ${entry.version}`;
    const known = granted.get(key) ?? grantsOf(em, entry, actor.day);
    granted.set(key, known);
    return [...(await known)];
  };
  const seen = maySeeReorganization(actor, { state: 'DRAFT' }) ? sql`true` : sql`state = 'APPLIED'`;

  return {
    ...changingReorganizations(work),
    find: (id: string): Promise<ReorganizationEntry | null> => byId.load(id),
    /** Read anew, after a change of this request. */
    findNow: (id: string): Promise<ReorganizationEntry | null> => byId.clear(id).load(id),
    openQuestions: (id: string): Promise<number> => openQuestions.load(id),
    /** Told to those who may undo it and to auditors: who was appointed or granted a right is nobody else's business. */
    obstacles: async (id: string): Promise<Text[]> => (maySeeGrants(actor) ? obstaclesTo(em, id) : []),

    async page(state: ReorganizationState | null, args: PageArguments): Promise<Page<ReorganizationEntry>> {
      const [afterDay, afterId] = readCursor(args.after) ?? [];
      const fits = state === null ? seen : sql`${seen} and state = ${state}`;
      const after = afterId === undefined ? sql`true` : sql`(effective_on, id) < (${afterDay}::date, ${afterId})`;
      const [rows, [total]] = await Promise.all([
        rowsOf(
          em,
          sql<ReorganizationEntry>`select ${reorganizationFields} from reorganization where ${fits} and ${after}
            order by effective_on desc, id desc limit ${pageSize(args) + 1}`,
        ),
        rowsOf(em, sql<{ count: number }>`select count(*)::int as count from reorganization where ${fits}`),
      ]);
      return toPage(
        rows,
        args,
        total?.count ?? 0,
        (row) => [row.effectiveOn, row.id],
        (row) => row,
      );
    },

    lines: nested.lines,
    moves: nested.moves,
    moveGroups: nested.groups,

    openGrants: async (entry: ReorganizationEntry): Promise<number> =>
      (await grants(entry)).filter(({ basis }) => basis === 'OPEN').length,

    /** Rights that a draft would move, or that an applied decree moved, the open ones first. */
    async grants(entry: ReorganizationEntry, args: PageArguments): Promise<Page<HeldMove>> {
      const keyOf = ({ basis, membershipId }: HeldMove) => `${basis === 'OPEN' ? 0 : 1} ${membershipId}`;
      const all = (await grants(entry)).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
      const [after] = readCursor(args.after) ?? [];
      const rest = all.filter((move) => keyOf(move) > String(after ?? ''));
      return toPage(
        rest.slice(0, pageSize(args) + 1),
        args,
        all.length,
        (move) => [keyOf(move)],
        (move) => move,
      );
    },
  };
}
