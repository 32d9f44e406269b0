import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '@twinning/domain/day';
import { startWork } from '@twinning/persistence/work';
import { type Registry, registry } from '@twinning/registry/registry';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { movements } from './movement/movement.repository.ts';

export type Context = HouseContext & {
  registry: Registry;
  movements: ReturnType<typeof movements>;
};

/** Everything a resolver may use, made anew for each request; the clock is read here and nowhere else. */
export async function contextOf(
  em: EntityManager,
  caller: Caller,
  clock: () => Date = () => new Date(),
): Promise<Context> {
  const instant = clock();
  const now = () => instant;
  const today = dayOf(instant);
  const known = registry(em);
  const actor = await known.actor(caller.accountId, today);
  const work = startWork(em, actor, now, 'partnerships');
  return {
    actor,
    language: caller.language,
    requestId: caller.requestId,
    today,
    now,
    work,
    registry: known,
    movements: movements(work),
  };
}
