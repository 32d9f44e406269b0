import { defineEntity, p } from '@mikro-orm/core';
import type { CitedPeriod, Provenance } from '../partnership/partnership.ts';

export const MovementRow = defineEntity({
  name: 'MovementRow',
  tableName: 'movement',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    code: p.text().unique(),
    name: p.text(),
    aliases: p.array().columnType('text[]').$type<string[]>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    organizerId: p.text(),
    foundingDocumentId: p.text().nullable(),
    periodsCited: p.json<CitedPeriod[]>(),
    provenance: p.json<Provenance[]>(),
    generated: p.boolean(),
  },
});

export const StrandRow = defineEntity({
  name: 'StrandRow',
  tableName: 'strand',
  properties: {
    movementId: p.text().primary(),
    code: p.text().primary(),
    position: p.integer(),
    title: p.text(),
  },
});
