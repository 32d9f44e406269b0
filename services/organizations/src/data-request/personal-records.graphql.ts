import { definePersonalRecord } from '@twinning/subgraph/personal-record';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { PersonType } from '../person/person.graphql.ts';

const PersonalRecordType = definePersonalRecord(builder);

builder.objectField(PersonType, 'registerRecords', (t) =>
  t.field({
    ...signedIn,
    noted: 'personalRecords',
    type: [PersonalRecordType],
    nullable: true,
    description:
      'Everything the register keeps of the person: name, accounts, rights, appointments, sessions, and the last 1,000 deeds. Null unless the caller is the person or a department administrator.',
    resolve: ({ id }, _args, { personalRecords }) => personalRecords.of(id),
  }),
);
