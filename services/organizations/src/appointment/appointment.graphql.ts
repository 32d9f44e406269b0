import { asKnownAt, asOf } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PersonType } from '../person/person.graphql.ts';
import { type Appointment, holdsPosition } from './appointment.ts';

export const AppointmentType = builder.objectRef<Appointment>('Appointment').implement({
  ...signedIn,
  description: 'A person in a position at a body, for a term. For people with an account.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `apt_…`.' }),
    isHead: t.exposeBoolean('isHead', { description: 'Whether whoever holds it heads the body.' }),
    position: t.exposeString('position', { description: 'The position (chức vụ), e.g. "Hiệu trưởng".' }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who holds it.',
      resolve: ({ personId }, _args, { people }) => people.find(personId),
    }),
    organization: t.field({
      type: OrganizationType,
      description: 'Where.',
      resolve: async ({ organizationId }, _args, { organizations }) => (await organizations.find(organizationId))!,
    }),
    from: t.expose('from', {
      type: 'Date',
      nullable: true,
      description: 'First day; null when a paper names the position but no day.',
    }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'First day after the last; null while it lasts or when no day is known.',
    }),
    fromPrecision: t.field({
      type: house.DatePrecisionType,
      description: 'How much of the first day is known: of a month or a year `from` is the first day.',
      resolve: ({ from, precision }) => (from === null ? 'UNKNOWN' : (precision ?? 'DAY')),
    }),
    toPrecision: t.field({
      type: house.DatePrecisionType,
      nullable: true,
      description: 'How much of the end is known; null where there is none.',
      resolve: ({ to, toPrecision }) => (to === null ? null : (toPrecision ?? 'DAY')),
    }),
  }),
});

builder.objectFields(OrganizationType, (t) => ({
  leader: t.field({
    ...signedIn,
    type: AppointmentType,
    nullable: true,
    args: { ...asOf, ...asKnownAt },
    description:
      'Who heads it on the day; null when that is not known. Somebody whom a paper names on one day heads it on that day only.',
    resolve: async ({ id }, { asOf, asKnownAt }, { appointments, today }) =>
      (await appointments.ofOrganization(id, asKnownAt)).find(
        (held) => held.isHead && holdsPosition(held, asOf ?? today),
      ) ?? null,
  }),
  appointments: t.field({
    ...signedIn,
    type: [AppointmentType],
    args: { ...asOf },
    description: 'Who holds a position there on the day. Appointments without a day are found at their person.',
    resolve: async ({ id }, { asOf }, { appointments, today }) =>
      (await appointments.ofOrganization(id)).filter((held) => holdsPosition(held, asOf ?? today)),
  }),
}));

builder.objectField(PersonType, 'appointments', (t) =>
  t.field({
    ...signedIn,
    type: [AppointmentType],
    description: 'Every position the person is known to have held, those without a day first.',
    resolve: ({ id }, _args, { appointments }) => appointments.ofPerson(id),
  }),
);
