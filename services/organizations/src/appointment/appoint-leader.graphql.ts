import { isDay } from '@twinning/domain/day';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { appointLeader } from './appoint-leader.ts';
import { AppointmentType } from './appointment.graphql.ts';

const AppointLeaderInput = builder.inputType('AppointLeaderInput', {
  description: 'The new head of a body.',
  fields: (t) => ({
    organizationId: t.id({ description: 'The body.' }),
    position: t.string({ description: 'The position, e.g. "Hiệu trưởng", 2 to 100 letters.' }),
    personName: t.string({ description: 'Full name, 2 to 100 letters.' }),
    from: t.field({
      type: 'Date',
      description: 'First day: in the life of the body, after the first day of the last head, at most a year ahead.',
    }),
    expectedVersion: t.int({ required: false, description: 'Version of the body the caller has seen.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  organizationId: z.string().max(60),
  position: z.string().trim().min(2).max(100),
  personName: z.string().trim().min(2).max(100),
  from: z.string().refine(isDay),
  expectedVersion: z.int().min(1).nullish(),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('appointLeader', (t) =>
  t.field({
    ...signedIn,
    description:
      'Appoints the head of a body; the one before makes room on that day. For the department and for the offices above the body.',
    type: AppointmentType,
    errors: {},
    args: { input: t.arg({ type: AppointLeaderInput, description: 'The new head.' }) },
    resolve: (_, args, { appointments, actor, work }) => {
      const { organizationId, expectedVersion, position, personName, from } = parseInput(input, args.input);
      return once(
        work,
        'appointLeader',
        args.input,
        () =>
          appointments.change(organizationId, expectedVersion ?? null, (posts, superiors) =>
            appointLeader(
              posts,
              { appointmentId: work.newId('apt'), personId: work.newId('per'), position, personName, from },
              superiors,
              actor,
            ),
          ),
        async (id) => (await appointments.find(id))!,
      );
    },
  }),
);
