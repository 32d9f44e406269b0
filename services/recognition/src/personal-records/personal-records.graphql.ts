import { definePersonalRecord } from '@twinning/subgraph/personal-record';
import { builder } from '../builder.ts';
import { PersonType } from '../references/organization.graphql.ts';

const PersonalRecordType = definePersonalRecord(builder);

builder.objectField(PersonType, 'recognitionRecords', (t) =>
  t.field({
    authScopes: { signedIn: true },
    noted: 'personalRecords',
    type: [PersonalRecordType],
    nullable: true,
    description:
      'Everything this service keeps of the person: nominations, awards, seats, declared conflicts, known appointments, and the last 1,000 deeds. Null unless the caller is the person or a department administrator.',
    resolve: ({ id }, _args, { personalRecords }) => personalRecords.of(id),
  }),
);
