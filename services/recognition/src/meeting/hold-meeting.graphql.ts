import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { day, id, step, stepFields } from '../inputs.graphql.ts';
import { NotACommitteeMember, NotInThisPhase } from '../round/committee.ts';
import { holdMeeting, NoQuorum, NothingShortlisted } from './hold-meeting.ts';
import { MeetingType } from './meeting.graphql.ts';
import type { Meeting } from './meeting.ts';

house.refusal(NoQuorum, 'Too few members are present.');
house.refusal(NothingShortlisted, 'Nothing is on the shortlist.');

const HoldMeetingInput = builder.inputType('HoldMeetingInput', {
  description: 'A meeting and who took part.',
  fields: (t) => ({
    ...stepFields(t),
    roundId: t.id({ description: 'The round.' }),
    heldOn: t.field({ type: 'Date', description: 'The day.' }),
    present: t.idList({ description: 'Persons who are present.' }),
    writtenOpinions: t.idList({ defaultValue: [], description: 'Persons who are absent and vote by written opinion.' }),
  }),
});

const input = z.object({
  ...step,
  roundId: id,
  heldOn: day,
  present: z.array(id).max(200),
  writtenOpinions: z.array(id).max(200),
});

builder.mutationField('holdMeeting', (t) =>
  t.field({
    description:
      'Opens a meeting and a secret ballot on each nomination of the shortlist. Written opinions do not count for the quorum. For the chair and the secretary.',
    authScopes: { signedIn: true },
    type: MeetingType,
    errors: { types: [NoQuorum, NothingShortlisted, NotACommitteeMember, NotInThisPhase] },
    args: { input: t.arg({ type: HoldMeetingInput, description: 'The meeting.' }) },
    resolve: (_root, args, { rounds, policies, meetings, actor, work }) => {
      const { roundId, expectedVersion, ...held } = parseInput(input, args.input);
      const hold = async (): Promise<Meeting> => {
        const meetingId = work.newId('mtg');
        await rounds.change(roundId, expectedVersion, async (round, tx) => {
          const policy = (await policies.find(round.policyCode))!;
          const open = await meetings.awaitingBallot(tx, round.id);
          await meetings.add(tx, holdMeeting(round, policy, { ...held, id: meetingId }, open, actor));
          await work.announce(tx, [
            {
              type: 'recognition.meeting-held.v1',
              subjectId: round.id,
              payload: { roundId, phase: 'DELIBERATION' },
              told: {
                before: { phase: round.phase, meetingId: null },
                after: {
                  phase: 'DELIBERATION',
                  meetingId,
                  heldOn: held.heldOn,
                  present: held.present,
                  nominations: open,
                },
              },
            },
          ]);
          return round.phase === 'DELIBERATION' ? [] : [{ type: 'PhaseReached', phase: 'DELIBERATION' }];
        });
        return (await meetings.read(meetingId))!;
      };
      return once(
        work,
        'holdMeeting',
        args.input,
        () => work.transaction(hold),
        async (made) => (await meetings.read(made))!,
      );
    },
  }),
);
