import { definePersonalRecord } from '@twinning/subgraph/personal-record';
import { builder, signedIn } from '../builder.ts';
import { PersonType } from '../organization/person.graphql.ts';

const PersonalRecordType = definePersonalRecord(builder);

builder.objectField(PersonType, 'partnershipRecords', (t) =>
  t.field({
    ...signedIn,
    noted: 'personalRecords',
    type: [PersonalRecordType],
    nullable: true,
    description:
      'Everything this service keeps of the person: what the person signed, rights held, and the last 1,000 deeds. Null unless the caller is the person or a department administrator.',
    resolve: ({ id }, _args, { personalRecords }) => personalRecords.of(id),
  }),
);
