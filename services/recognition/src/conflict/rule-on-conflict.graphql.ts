import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { house } from '../builder.ts';
import type { Context } from '../context.ts';
import { id, keyed, reason } from '../inputs.graphql.ts';
import type { Nomination } from '../nomination/nomination.ts';
import { NoConflict, ruleOnConflict } from './rule-on-conflict.ts';

house.refusal(NoConflict, 'The member has no conflict of interest with this nomination.');

const input = z.object({ ...keyed, nominationId: id, memberId: id, expectedVersion: z.int().nullish(), reason });

/** What dismissing and pinning have in common: the same right, the same lock, the same words to the others. */
export function ruling(
  mutation: 'dismissConflict' | 'pinConflict',
  state: 'DISMISSED' | 'PINNED',
  given: { idempotencyKey?: string | null | undefined },
  { nominations, conflicts, viewpoints, actor, work }: Context,
): Promise<Nomination> {
  const { nominationId, memberId, expectedVersion, reason: why } = parseInput(input, given);
  const rule = () =>
    nominations.change(nominationId, expectedVersion, async (nomination, round) => {
      const found = await conflicts.ofNomination(nomination.id);
      const made = ruleOnConflict(round, memberId, found, { state, reason: why }, actor);
      await conflicts.rule(work.em, nominationId, memberId, made);
      viewpoints.forget();
      const [known] = found.filter(({ personId }) => personId === memberId);
      return [{ type: 'ConflictRuled', memberId, before: known?.state ?? null, state, reason: why }];
    });
  return once(work, mutation, given, rule, nominations.again);
}
