import { maySeeRecordsOf } from '@twinning/domain/actor';
import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { PersonType } from '../person/person.graphql.ts';
import { type DataRequest, dataRequestKinds, dataRequestOutcomes } from './data-request.ts';

export const DataRequestKindType = builder.enumType('DataRequestKind', {
  description: 'What somebody asks: EXPORT (to be given what is kept) or ERASURE (to have it erased).',
  values: dataRequestKinds,
});

const DataRequestOutcomeType = builder.enumType('DataRequestOutcome', {
  description: 'DONE; PARTLY, when the law keeps some of it; REFUSED, with the reason.',
  values: dataRequestOutcomes,
});

export const DataRequestType = builder.objectRef<DataRequest>('DataRequest').implement({
  ...signedIn,
  noted: { as: 'dataRequest', of: ({ id, personId }) => ({ id, own: [personId] }) },
  description:
    'What somebody asks about the data kept of them (Law 91/2025/QH15), answered within two working days. For the person and for the administrators who answer.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `drq_…`.' }),
    version: t.exposeInt('version', { description: 'Grows with each change; send it back as `expectedVersion`.' }),
    kind: t.expose('kind', { type: DataRequestKindType, description: 'What is asked.' }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'About whom.',
      resolve: ({ personId }, _args, { people }) => people.find(personId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in the words of whoever asks.' }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The last day for the answer: two working days later.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered; null while it is open.',
    }),
    outcome: t.expose('outcome', {
      type: DataRequestOutcomeType,
      nullable: true,
      description: 'What came of it; null while it is open.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What was kept and by which rule, or why it was refused.',
    }),
  }),
});

builder.objectField(PersonType, 'dataRequests', (t) =>
  t.field({
    ...signedIn,
    type: [DataRequestType],
    nullable: true,
    description:
      'What the person has asked about the data kept of them, the newest first. Null unless the caller is the person or a department administrator.',
    resolve: ({ id }, _args, { actor, dataRequests }) =>
      maySeeRecordsOf(actor, id) ? dataRequests.ofPerson(id) : null,
  }),
);

const DataRequestConnectionType = defineConnection(builder, 'DataRequest', DataRequestType, house.PageInfoType);

builder.queryField('dataRequests', (t) =>
  t.field({
    authScopes: { role: 'DEPARTMENT_ADMINISTRATOR' },
    type: DataRequestConnectionType,
    description: 'What people ask about their data: those that wait, the most urgent first, or those answered.',
    args: {
      open: t.arg.boolean({ defaultValue: true, required: false, description: 'Those that wait for an answer.' }),
      ...paging,
    },
    resolve: (_, { open, ...page }, { dataRequests }) => dataRequests.page(open ?? true, page),
  }),
);
