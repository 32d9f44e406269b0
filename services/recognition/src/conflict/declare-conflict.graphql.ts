import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, idempotencyKey, keyed, reason } from '../inputs.graphql.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import { announcement, standing } from '../nomination/nomination-announcement.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import { ConflictOfInterest, judging } from '../scoring/hand-in-scores.ts';
import { AlreadyDeclared, declareConflict } from './declare-conflict.ts';

house.refusal(AlreadyDeclared, 'The member has declared this conflict already.');
house.refusal(ConflictOfInterest, 'The member has a conflict of interest with this nomination and knows of it.');

const DeclareConflictInput = builder.inputType('DeclareConflictInput', {
  description: 'A tie to tell of.',
  fields: (t) => ({
    nominationId: t.id({ description: 'The nomination.' }),
    reason: t.string({ description: 'What ties the member to the nominee.' }),
    idempotencyKey: idempotencyKey(t),
  }),
});

const input = z.object({ ...keyed, nominationId: id, reason });

builder.mutationField('declareConflict', (t) =>
  t.field({
    description:
      'A member tells of a conflict of interest of their own. From then on they neither see nor judge the nomination: the answer is the last they see of it, and the same request again answers NotFound. For members of the committee.',
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [AlreadyDeclared, ConflictOfInterest, NotACommitteeMember] },
    args: { input: t.arg({ type: DeclareConflictInput, description: 'The tie.' }) },
    resolve: (_root, args, { nominations, conflicts, viewpoints, work }) => {
      const { nominationId, reason: told } = parseInput(input, args.input);
      const declare = () =>
        work.transaction(async (tx) => {
          const { nomination, round } = await nominations.held(tx, nominationId);
          const here = await viewpoints.here();
          const own = here.seats.get(round.id)?.personId ?? '';
          const before = await conflicts.declaredBy(nominationId, own);
          declareConflict(before);
          const { personId } = judging(nomination, round, here, before);
          await conflicts.declare(tx, nominationId, personId, told);
          const declared = (reason: string | null) => ({ ...standing(nomination), declared: { personId, reason } });
          const said = { before: declared(null), after: declared(told) };
          await work.announce(tx, [announcement('recognition.conflict-ruled.v1', nomination, said)]);
          viewpoints.forget();
          return nomination;
        });
      return once(work, 'declareConflict', args.input, declare, nominations.again);
    },
  }),
);
