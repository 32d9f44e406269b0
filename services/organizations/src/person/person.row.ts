import { defineEntity, p } from '@mikro-orm/core';
import type { Provenance } from '../organization/organization.ts';

export const PersonRow = defineEntity({
  name: 'PersonRow',
  tableName: 'person',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    generated: p.boolean(),
    provenance: p.json<Provenance[]>(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [
    {
      name: 'person_search_index',
      expression: `create index "person_search_index" on "organizations"."person" using gin ((' ' || extensions.fold("name")) extensions.gin_trgm_ops)`,
    },
    {
      name: 'person_order',
      expression: `create index "person_order" on "organizations"."person" ((substring("name" from '[^ ]*$')) collate extensions.vi_natural, "name" collate extensions.vi_natural, "id")`,
    },
  ],
});
