import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { heldFields, holders, rightsWhere } from '../membership/held-rights.repository.ts';
import type { HeldRight } from '../membership/membership.ts';
import type { OrganizationKind } from '../organization/organization.ts';
import { type GrantMove, moveGrants } from './move-grants.ts';
import type { Line, Reorganization } from './reorganization.ts';
import { lineFields, type ReorganizationEntry } from './reorganization-fields.repository.ts';
import { endings } from './territory.ts';

export type HeldMove = GrantMove & HeldRight;
type Decree = Pick<Reorganization, 'effectiveOn' | 'lines' | 'founded'>;

/** Rights at bodies that a decree ends, of people and of systems, and where each of them goes. */
export async function grantMoves(em: EntityManager, { effectiveOn, lines, founded }: Decree): Promise<HeldMove[]> {
  const ended = endings(lines);
  const successors = [...ended.values()].flatMap(({ wholly }) => (wholly === null ? [] : [wholly]));
  const [held, kinds] = await Promise.all([
    rightsWhere(
      em,
      sql`granted.organization_id = any(${[...ended.keys()]}) and (granted.valid_to is null or granted.valid_to > ${effectiveOn}::date)
        and granted.valid_to is distinct from granted.valid_from`,
    ),
    rowsOf(
      em,
      sql<{ id: string; kind: OrganizationKind }>`select id, kind from organization where id = any(${successors})`,
    ),
  ]);
  const kindOf = new Map([...kinds, ...founded].map(({ id, kind }) => [id, kind]));
  const rights = new Map(held.map((right) => [right.id, right]));
  const grants = held.map(({ id, ...right }) => ({ ...right, membershipId: id }));
  return moveGrants(lines, grants, (id) => kindOf.get(id))
    .map((move) => ({ ...rights.get(move.membershipId)!, ...move }))
    .sort((one, other) => (one.membershipId < other.membershipId ? -1 : 1));
}

/** Rights that a draft would move, or that an applied decree moved. */
export async function grantsOf(em: EntityManager, entry: ReorganizationEntry): Promise<HeldMove[]> {
  if (entry.state !== 'DRAFT') return asService(() => moved(em, entry.id));
  const lines = await rowsOf(
    em,
    sql<Line>`select ${lineFields} from reorganization_line line where reorganization_id = ${entry.id} order by position`,
  );
  return grantMoves(em, { ...entry, lines });
}

const moved = (em: EntityManager, id: string): Promise<HeldMove[]> =>
  rowsOf(
    em,
    sql<HeldMove>`select ${heldFields}, granted.id as "membershipId", moved.ended_before as "to",
        moved.organization_id as "successorId", instead.role as "successorRole"
      from reorganization_grant moved join membership granted on granted.id = moved.membership_id ${holders}
      left join membership instead on instead.id = moved.granted_id
      where moved.reorganization_id = ${id} order by granted.id`,
  );
