import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { NotFound } from '@twinning/domain/refusal';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Registry } from '@twinning/registry/registry';
import type { Setting } from '../activity/setting.ts';
import type { Partnership } from './partnership.ts';

type Fields = Omit<Partnership, 'movement'> & { begins: Day; ends: Day | null };

/** For rules about an activity that the caller sees. */
export const partyIdsOf = async (em: EntityManager, partnershipId: string | null): Promise<string[]> => {
  const rows = await asService(() =>
    rowsOf(
      em,
      sql<{
        id: string;
      }>`select organization_id as id from party where partnership_id = ${partnershipId} order by position`,
    ),
  );
  return rows.map(({ id }) => id);
};

export function partnerships({ em }: Work, registry: Registry) {
  async function find(id: string): Promise<Partnership | null> {
    const [row] = await rowsOf(
      em,
      sql<Fields>`select partnership.id, movement_id as "movementId", title, status, signed_on as "signedOn",
          movement.valid_from as begins, movement.valid_to as ends,
          array(select organization_id from party where partnership_id = partnership.id order by position) as "partyIds"
        from partnership join movement on movement.id = movement_id where partnership.id = ${id}`,
    );
    if (!row) return null;
    const { begins, ends, ...rest } = row;
    return { ...rest, movement: { from: begins, to: ends } };
  }

  const idsIn = async (table: 'plan_item' | 'commitment', partnershipId: string) => {
    const rows = await rowsOf(
      em,
      sql<{ id: string }>`select id from ${sql.table(table)} where partnership_id = ${partnershipId}`,
    );
    return new Set(rows.map(({ id }) => id));
  };

  return {
    find,

    /** All that the rules ask, of partnerships out of the caller's sight too: they say themselves who may act in it. */
    settingOf: (partnershipId: string, organizerId: string, participantIds: readonly string[] = []): Promise<Setting> =>
      asService(async () => {
        const partnership = await find(partnershipId);
        if (!partnership) throw new NotFound();
        const { partyIds } = partnership;
        const under = await registry.everUnder([...participantIds], partyIds);
        const overseen = await registry.everUnder(partyIds, [organizerId]);
        return {
          partnership,
          related: new Set([...partyIds, ...under]),
          oversees: overseen.size > 0,
          planItemIds: await idsIn('plan_item', partnershipId),
          commitmentIds: await idsIn('commitment', partnershipId),
        };
      }),
  };
}
