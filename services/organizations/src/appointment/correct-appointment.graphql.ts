import { InvalidInput, NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { AppointmentType } from './appointment.graphql.ts';
import { given, oneOfBoth, unknownPerson } from './appointment-input.graphql.ts';
import { correctAppointment } from './correct-appointment.ts';

const CorrectAppointmentInput = builder.inputType('CorrectAppointmentInput', {
  description: 'How an appointment really was, all of it; who held it stays as it was when nobody is named.',
  fields: (t) => ({
    appointmentId: t.id({ description: 'The appointment.' }),
    position: t.string({ description: 'The position, 2 to 100 letters.' }),
    isHead: t.boolean({ description: 'Whether whoever holds it heads the body.' }),
    personId: t.id({ required: false, description: 'Somebody who is known already and held it after all.' }),
    personName: t.string({ required: false, description: 'Full name of somebody new who held it after all.' }),
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', required: false, description: 'First day after the last; left out while it lasts.' }),
    fromPrecision: t.field({
      type: house.DatePrecisionType,
      required: false,
      defaultValue: 'DAY',
      description: 'How much of the first day is stated; a month or a year is given by its first day.',
    }),
    toPrecision: t.field({
      type: house.DatePrecisionType,
      required: false,
      defaultValue: 'DAY',
      description: 'How much of the end is stated.',
    }),
    expectedVersion: t.int({ required: false, description: 'Version of the body the caller has seen.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  appointmentId: given.id,
  position: given.position,
  isHead: z.boolean(),
  personId: given.optionalId,
  personName: given.optionalName,
  from: given.day,
  to: given.optionalDay,
  fromPrecision: given.precision,
  toPrecision: given.precision,
  expectedVersion: given.expectedVersion,
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('correctAppointment', (t) =>
  t.field({
    ...signedIn,
    description:
      'Corrects an appointment; what was believed until now is still answered by `asKnownAt`. For the department and for the offices above the body.',
    type: AppointmentType,
    errors: {},
    args: { input: t.arg({ type: CorrectAppointmentInput, description: 'The appointment as it really was.' }) },
    resolve: (_, args, { appointments, people, actor, work }) => {
      const { expectedVersion, fromPrecision, ...by } = parseInput(input, args.input);
      if (by.personId !== null && by.personName !== null) throw new InvalidInput(oneOfBoth);
      return once(
        work,
        'correctAppointment',
        args.input,
        async () => {
          const held = await appointments.find(by.appointmentId);
          if (!held) throw new NotFound();
          const known = by.personId === null ? null : await people.find(by.personId);
          if (by.personId !== null && !known) throw new InvalidInput(unknownPerson);
          const personId = by.personName === null ? (known?.id ?? null) : work.newId('per');
          return appointments.change(held.organizationId, expectedVersion ?? null, (posts, superiors) =>
            correctAppointment(posts, { ...by, personId, precision: fromPrecision }, superiors, actor),
          );
        },
        async (id) => (await appointments.find(id))!,
      );
    },
  }),
);
