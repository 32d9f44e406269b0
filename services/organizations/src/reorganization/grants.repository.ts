import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { heldFields, holders, rightsWhere } from '../membership/held-rights.repository.ts';
import type { HeldRight } from '../membership/membership.ts';
import type { OrganizationKind } from '../organization/organization.ts';
import { type HeldMove, moveGrants } from './move-grants.ts';
import type { Line, Reorganization } from './reorganization.ts';
import { lineFields, type ReorganizationEntry } from './reorganization-fields.repository.ts';
import { endings } from './territory.ts';

type Decree = Pick<Reorganization, 'id' | 'effectiveOn' | 'lines' | 'founded'>;
type Body = { id: string; kind: OrganizationKind; from: Day; to: Day | null };

/** Rights at bodies that a decree ends, of people and of systems, and where each of them goes. */
export async function grantMoves(em: EntityManager, decree: Decree): Promise<HeldMove[]> {
  const { id, effectiveOn, lines, founded } = decree;
  const [held, bodies, decided] = await Promise.all([
    rightsWhere(
      em,
      sql`granted.organization_id = any(${[...endings(lines).keys()]}) and (granted.valid_to is null or granted.valid_to > ${effectiveOn}::date)
        and granted.valid_to is distinct from granted.valid_from`,
    ),
    successorsOf(em, lines),
    rowsOf(
      em,
      sql<{
        membershipId: string;
        successorId: string | null;
      }>`select membership_id as "membershipId", organization_id as "successorId"
        from reorganization_grant where reorganization_id = ${id} and basis = 'DECISION'`,
    ),
  ]);
  const kinds = new Map([...bodies, ...founded].map((body) => [body.id, body.kind]));
  const decisions = new Map(decided.map(({ membershipId, successorId }) => [membershipId, successorId]));
  return goingBy(lines, held, (body) => kinds.get(body), decisions).map((move) => ({ ...move, grantedId: null }));
}

/** What was done with rights at bodies that an applied decree ended, and where they may go from today on. */
export async function grantsMoved(em: EntityManager, { id, lines }: Decree, today: Day): Promise<HeldMove[]> {
  const [done, bodies] = await Promise.all([asService(() => grantsDone(em, id)), successorsOf(em, lines)]);
  const living = new Map(
    bodies.filter((life) => covers(life, today) || life.from > today).map((body) => [body.id, body.kind]),
  );
  const open = new Map(
    goingBy(
      lines,
      done.filter(({ to }) => to === null || to > today),
      (body) => living.get(body),
    ).map(({ membershipId, takers }) => [membershipId, takers]),
  );
  return done.map((move) => ({ ...move, takers: open.get(move.id) ?? [] }));
}

/** Rights that a draft would move, or that an applied decree moved, by their ids. */
export async function grantsOf(em: EntityManager, entry: ReorganizationEntry, today: Day): Promise<HeldMove[]> {
  const lines = await rowsOf(
    em,
    sql<Line>`select ${lineFields} from reorganization_line line where reorganization_id = ${entry.id} order by position`,
  );
  return entry.state === 'DRAFT' ? grantMoves(em, { ...entry, lines }) : grantsMoved(em, { ...entry, lines }, today);
}

function goingBy(
  lines: readonly Line[],
  held: readonly HeldRight[],
  kindOf: (id: string) => OrganizationKind | undefined,
  decisions?: ReadonlyMap<string, string | null>,
) {
  const rights = new Map(held.map((right) => [right.id, right]));
  const grants = held.map((right) => ({ ...right, membershipId: right.id }));
  return moveGrants(lines, grants, kindOf, decisions)
    .map((move) => ({ ...rights.get(move.membershipId)!, ...move }))
    .sort((one, other) => (one.membershipId < other.membershipId ? -1 : 1));
}

const successorsOf = (em: EntityManager, lines: readonly Line[]): Promise<Body[]> =>
  rowsOf(
    em,
    sql<Body>`select id, kind, valid_from as "from", valid_to as "to" from organization
      where id = any(${[...endings(lines).values()].flatMap(({ successors }) => successors)})`,
  );

type Done = Omit<HeldMove, 'takers'>;

const grantsDone = (em: EntityManager, id: string): Promise<Done[]> =>
  rowsOf(
    em,
    sql<Done>`select ${heldFields}, granted.id as "membershipId", moved.ended_before as "to", moved.basis,
        moved.organization_id as "successorId", instead.role as "successorRole", moved.granted_id as "grantedId"
      from reorganization_grant moved join membership granted on granted.id = moved.membership_id ${holders}
      left join membership instead on instead.id = moved.granted_id
      where moved.reorganization_id = ${id} order by granted.id`,
  );
