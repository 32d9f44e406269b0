import { roles } from '@twinning/domain/actor';
import { InvalidInput } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { RoleType } from '../account/account.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { OwnRights, RightAlreadyHeld } from '../membership/grant-right.ts';
import { appoint } from './appoint.ts';
import { AppointmentType } from './appointment.graphql.ts';
import { given, noAccount, oneOfBoth, unknownPerson } from './appointment-input.graphql.ts';

const AppointInput = builder.inputType('AppointInput', {
  description: 'Somebody in a position at a body, for a term.',
  fields: (t) => ({
    organizationId: t.id({ description: 'The body.' }),
    position: t.string({ description: 'The position, e.g. "Phó Hiệu trưởng", 2 to 100 letters.' }),
    isHead: t.boolean({
      required: false,
      defaultValue: false,
      description: 'Whether whoever holds it heads the body; the head before makes room on that day.',
    }),
    personId: t.id({ required: false, description: 'Somebody who is known already.' }),
    personName: t.string({ required: false, description: 'Full name of somebody new, 2 to 100 letters.' }),
    from: t.field({ type: 'Date', description: 'First day: in the life of the body, at most a year ahead.' }),
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
    role: t.field({
      type: RoleType,
      required: false,
      description:
        'A right that comes with the position and ends with it, from today on at the earliest; for somebody known who has an account, by whoever may grant it. The right of a school’s head comes by itself.',
    }),
    expectedVersion: t.int({ required: false, description: 'Version of the body the caller has seen.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  organizationId: given.id,
  position: given.position,
  isHead: z
    .boolean()
    .nullish()
    .transform((head) => head ?? false),
  personId: given.optionalId,
  personName: given.optionalName,
  from: given.day,
  to: given.optionalDay,
  fromPrecision: given.precision,
  toPrecision: given.precision,
  role: z
    .enum(roles)
    .nullish()
    .transform((role) => role ?? null),
  expectedVersion: given.expectedVersion,
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('appoint', (t) =>
  t.field({
    ...signedIn,
    description:
      'Appoints somebody to a position at a body. For the department and for the offices above the body; of positions other than the head also for the head of the school or the officers of the office.',
    type: AppointmentType,
    errors: { types: [OwnRights, RightAlreadyHeld] },
    args: { input: t.arg({ type: AppointInput, description: 'Who, where and when.' }) },
    resolve: (_, args, { appointments, people, memberships, actor, work }) => {
      const { organizationId, expectedVersion, personId, personName, fromPrecision, role, ...by } = parseInput(
        input,
        args.input,
      );
      if ((personId === null) === (personName === null)) throw new InvalidInput(oneOfBoth);
      return once(
        work,
        'appoint',
        args.input,
        async () => {
          const known = personId === null ? null : await people.find(personId);
          if (personId !== null && !known) throw new InvalidInput(unknownPerson);
          const person = { personId: known?.id ?? work.newId('per'), personName, precision: fromPrecision };
          const appointmentId = work.newId('apt');
          const made = await appointments.change(organizationId, expectedVersion ?? null, (posts, superiors) =>
            appoint(posts, { ...by, ...person, appointmentId }, superiors, actor),
          );
          if (role === null) return made;
          if (!known || !(await memberships.hasAccount(known.id, organizationId))) throw new InvalidInput(noAccount);
          const from = by.from > actor.day ? by.from : actor.day;
          const right = { membershipId: work.newId('mbs'), role, from, to: by.to, appointmentId };
          await memberships.grant(organizationId, { accountId: null, personId: known.id }, right);
          return made;
        },
        async (id) => (await appointments.find(id))!,
      );
    },
  }),
);
