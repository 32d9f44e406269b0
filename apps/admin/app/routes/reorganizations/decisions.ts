import * as z from 'zod';
import { id } from '#app/forms/values.ts';
import { hierarchies } from './decree.ts';

export const Seen = z.object({ reorganizationId: id, expectedVersion: z.coerce.number() });
export const Applying = Seen.extend({ acceptOpenQuestions: z.literal('true').optional() });

export const Deciding = Seen.extend({
  rest: z.string().optional(),
  choices: z.array(z.object({ organizationId: id, hierarchy: z.enum(hierarchies), parentId: z.string().optional() })),
});

export const DecidingGrants = Seen.extend({
  choices: z.array(z.object({ membershipId: id, to: z.string().optional() })),
});

/** What a right becomes that goes nowhere; no id of a body reads so. */
export const ENDS = 'ends';

/** What was chosen of rights; those left alone stay as they are. */
export const grantDecisionsOf = ({ choices }: Pick<z.output<typeof DecidingGrants>, 'choices'>) =>
  choices.flatMap(({ membershipId, to }) => (to ? [{ membershipId, successorId: to === ENDS ? null : to }] : []));

type Choice = z.output<typeof Deciding>['choices'][number];

/** One superior for many at once; what is left open on the page takes the answer for the rest, when there is one. */
export function decisionsOf({ choices, rest }: Pick<z.output<typeof Deciding>, 'choices' | 'rest'>) {
  const decided = choices.flatMap(({ parentId, ...choice }) => {
    const chosen = parentId ?? rest;
    return chosen ? [{ ...choice, parentId: chosen }] : [];
  });
  const groups = Map.groupBy(decided, ({ hierarchy, parentId }) => `${hierarchy} ${parentId}`);
  return [...groups.values()].map((group) => ({
    hierarchy: (group[0] as Choice).hierarchy,
    parentId: (group[0] as Choice & { parentId: string }).parentId,
    organizationIds: group.map(({ organizationId }) => organizationId),
  }));
}
