import { NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { AppointmentType } from './appointment.graphql.ts';
import { given } from './appointment-input.graphql.ts';
import { AlreadyEnded, endAppointment } from './end-appointment.ts';

house.refusal(AlreadyEnded, 'The term ended on or before that day.');

const EndAppointmentInput = builder.inputType('EndAppointmentInput', {
  description: 'The end of a term.',
  fields: (t) => ({
    appointmentId: t.id({ description: 'The appointment.' }),
    on: t.field({ type: 'Date', description: 'First day on which it is held no longer, at most a year ahead.' }),
    precision: t.field({
      type: house.DatePrecisionType,
      required: false,
      defaultValue: 'DAY',
      description: 'How much of the day is stated; a month or a year is given by its first day.',
    }),
    expectedVersion: t.int({ required: false, description: 'Version of the body the caller has seen.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  appointmentId: given.id,
  on: given.day,
  precision: given.precision,
  expectedVersion: given.expectedVersion,
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('endAppointment', (t) =>
  t.field({
    ...signedIn,
    description: 'Ends a term. For the department and for the offices above the body.',
    type: AppointmentType,
    errors: { types: [AlreadyEnded] },
    args: { input: t.arg({ type: EndAppointmentInput, description: 'The term and its end.' }) },
    resolve: (_, args, { appointments, actor, work }) => {
      const { expectedVersion, ...by } = parseInput(input, args.input);
      return once(
        work,
        'endAppointment',
        args.input,
        async () => {
          const held = await appointments.find(by.appointmentId);
          if (!held) throw new NotFound();
          return appointments.change(held.organizationId, expectedVersion ?? null, (posts, superiors) =>
            endAppointment(posts, by, superiors, actor),
          );
        },
        async (id) => (await appointments.find(id))!,
      );
    },
  }),
);
