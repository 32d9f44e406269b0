import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { nameOn, type Registry } from '@twinning/registry/registry';
import DataLoader from 'dataloader';
import { readAliases } from '../known/aliases.repository.ts';
import type { CommitteeSeat } from '../round/award-round.ts';
import { bars, type Conflict, conflictsOf, type Nominee, pathsBetween, type Ruling } from './conflict.ts';
import { memberFacts } from './member-facts.repository.ts';

type Judged = Nominee & { id: string; roundId: string };
type Sitting = { roundId: string; seat: CommitteeSeat };
type DeclarationFields = { nomination_id: string; person_id: string; reason: string };
type RulingFields = DeclarationFields & Pick<Ruling, 'state' | 'keys'>;

const judged = sql`select id, round_id as "roundId", organization_id as "organizationId", nominator_id as "nominatorId", person_id as "personId" from nomination`;
const personsIn = (sittings: readonly Sitting[], round: string): string[] => [
  ...new Set(sittings.filter(({ roundId }) => roundId === round).map(({ seat }) => seat.personId)),
];
const pair = (nominationId: string, personId: string) => `${nominationId} ${personId}`;

export function conflicts(work: Work, registry: Registry, day: Day) {
  const byNomination = new DataLoader<string, Conflict[]>(async (ids) => {
    const nominations = await rowsOf(work.em, sql<Judged>`${judged} where id = any(${[...ids]})`);
    const sittings = await seatsOf([...new Set(nominations.map(({ roundId }) => roundId))]);
    const found = await between(nominations, sittings);
    return ids.map((id) => found.get(id) ?? []);
  });

  async function seatsOf(rounds: string[]): Promise<Sitting[]> {
    type Fields = Omit<CommitteeSeat, 'from' | 'to'> & { roundId: string; valid_from: Day; valid_to: Day | null };
    const rows = await rowsOf(
      work.em,
      sql<Fields>`select id, round_id as "roundId", role, person_id as "personId", account_id as "accountId", valid_from, valid_to
        from committee_seat where round_id = any(${rounds}) order by id`,
    );
    return rows.map(({ roundId, valid_from, valid_to, ...seat }) => ({
      roundId,
      seat: { ...seat, from: valid_from, to: valid_to },
    }));
  }

  /** Every conflict between these nominations and these members, by nomination. */
  async function between(
    nominations: readonly Judged[],
    sittings: readonly Sitting[],
  ): Promise<Map<string, Conflict[]>> {
    const persons = sittings.map(({ seat }) => seat.personId);
    const ids = nominations.map(({ id }) => id);
    const same = await readAliases(work.em);
    const members = await memberFacts(
      work.em,
      sittings.map(({ seat }) => seat),
      day,
      same,
    );
    const nominees = nominations.map((nomination) => ({
      ...nomination,
      organizationId: same.kept(nomination.organizationId),
      nominatorId: same.kept(nomination.nominatorId),
      personId: nomination.personId === null ? null : same.kept(nomination.personId),
    }));
    const declarations = await rowsOf(
      work.em,
      sql<DeclarationFields>`select nomination_id, person_id, reason from conflict_declaration where nomination_id = any(${ids}) and person_id = any(${persons})`,
    );
    const rulings = await rowsOf(
      work.em,
      sql<RulingFields>`select nomination_id, person_id, state, reason, keys from conflict_ruling where nomination_id = any(${ids}) and person_id = any(${persons})`,
    );
    const declared = new Map(declarations.map((row) => [pair(row.nomination_id, row.person_id), row]));
    const ruled = new Map(rulings.map((row) => [pair(row.nomination_id, row.person_id), row]));
    const named = await registry.organizations([
      ...new Set([
        ...nominees.map(({ organizationId }) => organizationId),
        ...[...members.values()].flatMap(({ ties }) => ties.map(({ organizationId }) => organizationId)),
      ]),
    ]);
    const nameOf = (id: string) => {
      const organization = named.get(id);
      return organization ? nameOn(organization, day) : id;
    };
    return new Map(
      nominees.map((nomination) => [
        nomination.id,
        personsIn(sittings, nomination.roundId).flatMap((personId) => {
          const member = members.get(personId);
          const paths = member ? pathsBetween(member, nomination, nameOf) : [];
          const key = pair(nomination.id, personId);
          return conflictsOf(personId, paths, declared.get(key), ruled.get(key));
        }),
      ]),
    );
  }

  return {
    ofNomination: (id: string) => byNomination.load(id),

    /** The conflicts of many nominations of one round, with all of its members. */
    async ofNominations(ids: readonly string[]): Promise<Map<string, Conflict[]>> {
      const found = await byNomination.loadMany(ids);
      return new Map(ids.map((id, index) => [id, found[index] as Conflict[]]));
    },

    /** The nominations that these seats keep their holder from. */
    async barredFrom(sittings: readonly Sitting[]): Promise<Set<string>> {
      const rounds = sittings.map(({ roundId }) => roundId);
      const nominations = await rowsOf(work.em, sql<Judged>`${judged} where round_id = any(${rounds})`);
      const found = await between(nominations, sittings);
      return new Set([...found].flatMap(([id, conflicts]) => (bars(conflicts) ? [id] : [])));
    },

    async declaredBy(nominationId: string, personId: string): Promise<boolean> {
      const rows = await rowsOf(
        work.em,
        sql`select from conflict_declaration where nomination_id = ${nominationId} and person_id = ${personId}`,
      );
      return rows.length > 0;
    },

    async declare(tx: EntityManager, nominationId: string, personId: string, reason: string): Promise<void> {
      byNomination.clear(nominationId);
      await rowsOf(
        tx,
        sql`insert into conflict_declaration (nomination_id, person_id, reason, declared_at) values (${nominationId}, ${personId}, ${reason}, ${work.now()})`,
      );
    },

    async rule(tx: EntityManager, nominationId: string, personId: string, ruling: Ruling): Promise<void> {
      byNomination.clear(nominationId);
      await rowsOf(
        tx,
        sql`insert into conflict_ruling (nomination_id, person_id, state, reason, keys, ruled_by, ruled_at)
          values (${nominationId}, ${personId}, ${ruling.state}, ${ruling.reason}, ${[...ruling.keys]}::text[], ${work.actor.personId}, ${work.now()})
          on conflict (nomination_id, person_id) do update set state = excluded.state, reason = excluded.reason,
            keys = excluded.keys, ruled_by = excluded.ruled_by, ruled_at = excluded.ruled_at`,
      );
    },
  };
}

export type Conflicts = ReturnType<typeof conflicts>;
