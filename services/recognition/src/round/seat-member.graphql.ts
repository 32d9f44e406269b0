import { addDays } from '@twinning/domain/day';
import { InvalidInput, type Issue } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { day, id, step, stepFields } from '../inputs.graphql.ts';
import { AwardRoundType } from './award-round.graphql.ts';
import { SeatRoleType } from './committee.graphql.ts';
import { NotACommitteeMember, NotInThisPhase } from './committee.ts';
import { SeatTaken, seatMember } from './seat-member.ts';

house.refusal(NotACommitteeMember, 'The caller holds no seat on the committee that takes this step.');
house.refusal(NotInThisPhase, 'The round is in another phase.');
house.refusal(SeatTaken, 'The person sits already, or the seat is held in that term.');

const SeatMemberInput = builder.inputType('SeatMemberInput', {
  description: 'A seat to give.',
  fields: (t) => ({
    ...stepFields(t),
    roundId: t.id({ description: 'The round.' }),
    role: t.field({ type: SeatRoleType, description: 'What the seat does.' }),
    personId: t.id({ description: 'Who holds it.' }),
    accountId: t.id({ required: false, description: 'Their account; found by itself when registers know it.' }),
    from: t.field({ type: 'Date', description: 'First day of the term.' }),
    to: t.field({ type: 'Date', required: false, description: 'First day after the term.' }),
  }),
});

const input = z.object({
  ...step,
  roundId: id,
  role: z.enum(['CHAIR', 'SECRETARY', 'MEMBER']),
  personId: id,
  accountId: id.nullish(),
  from: day,
  to: day.nullish().transform((text) => text ?? null),
});

const YEAR = 366;
const implausible: Issue = {
  path: 'from',
  text: {
    vi: 'Nhiệm kỳ bắt đầu trong khoảng một năm trước hoặc sau hôm nay.',
    en: 'A term begins within a year of today.',
  },
};
const otherAccount: Issue = {
  path: 'accountId',
  text: { vi: 'Tài khoản này thuộc về người khác.', en: 'This account belongs to somebody else.' },
};

builder.mutationField('seatMember', (t) =>
  t.field({
    description:
      'Gives a person a seat on the committee, to be taken with the `COMMITTEE_*` right of its kind. For the department.',
    authScopes: { signedIn: true },
    type: AwardRoundType,
    errors: { types: [SeatTaken, NotACommitteeMember, NotInThisPhase] },
    args: { input: t.arg({ type: SeatMemberInput, description: 'The seat.' }) },
    resolve: (_root, args, { rounds, records, actor, today, work }) => {
      const { roundId, expectedVersion, onBehalfOf, ...seat } = parseInput(input, args.input);
      if (seat.from < addDays(today, -YEAR) || seat.from > addDays(today, YEAR)) throw new InvalidInput([implausible]);
      const seatIt = () =>
        rounds.change(roundId, expectedVersion, async (round) => {
          const known = await records.accountOf(seat.personId);
          if (seat.accountId && known && known !== seat.accountId) throw new InvalidInput([otherAccount]);
          const given = { ...seat, accountId: seat.accountId ?? known, id: work.newId('seat') };
          return seatMember(round, given, onBehalfOf, actor);
        });
      return once(work, 'seatMember', args.input, seatIt, async (made) => (await rounds.find(made))!);
    },
  }),
);
