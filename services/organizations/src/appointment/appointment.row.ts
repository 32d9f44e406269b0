import { defineEntity, p } from '@mikro-orm/core';
import type { CoarsePrecision, Provenance } from '../organization/organization.ts';

/** Without `validFrom` a paper names the position but no day. Heads of one body never overlap: a constraint of the table. */
export const AppointmentRow = defineEntity({
  name: 'AppointmentRow',
  tableName: 'appointment',
  properties: {
    id: p.text().primary(),
    personId: p.text(),
    organizationId: p.text(),
    position: p.text(),
    isHead: p.boolean(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    /** How much of the first and of the last day the source states: MONTH or YEAR; null when it states the day. */
    precision: p.text().$type<CoarsePrecision>().nullable(),
    toPrecision: p.text().$type<CoarsePrecision>().nullable(),
    generated: p.boolean(),
    provenance: p.json<Provenance[]>(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  checks: [
    {
      name: 'appointment_one_head',
      expression:
        'EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((is_head AND (valid_from IS NOT NULL)))',
    },
  ],
  indexes: [{ properties: ['organizationId'] }, { properties: ['personId'] }],
});
