import { builder } from '../builder.ts';
import { PersonType } from '../references/organization.graphql.ts';
import type { CommitteeSeat, SeatRole } from './award-round.ts';

const everyone = { authScopes: { everyone: true } } as const;

export const SeatRoleType = builder.enumType('SeatRole', {
  description: 'Chair and secretary run the procedure; every seat is a member, scores and votes.',
  values: ['CHAIR', 'SECRETARY', 'MEMBER'] as const satisfies readonly SeatRole[],
});

export const CommitteeSeatType = builder.objectRef<CommitteeSeat>('CommitteeSeat').implement({
  ...everyone,
  description: 'A place on the committee of one round, for a term.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `seat_…`.' }),
    role: t.expose('role', { type: SeatRoleType, description: 'What the seat does.' }),
    member: t.field({ type: PersonType, description: 'Who holds it.', resolve: ({ personId }) => ({ id: personId }) }),
    from: t.expose('from', { type: 'Date', description: 'First day of the term.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'First day after the term; null while it lasts.' }),
  }),
});

export type QuorumShape = { required: number; present: number | null };

export const QuorumType = builder.objectRef<QuorumShape>('Quorum').implement({
  ...everyone,
  description: 'Whether enough members are present to decide.',
  fields: (t) => ({
    required: t.exposeInt('required', { description: 'Members that must be present.' }),
    present: t.exposeInt('present', {
      nullable: true,
      description:
        'Members present at the last meeting; null before one, and for whoever may not see into the committee.',
    }),
    met: t.boolean({
      nullable: true,
      description: 'Whether they are enough; null like `present`.',
      resolve: ({ required, present }) => (present === null ? null : present >= required),
    }),
  }),
});
