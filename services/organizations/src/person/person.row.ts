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
});
