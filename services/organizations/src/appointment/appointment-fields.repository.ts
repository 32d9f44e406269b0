import { sql } from '@twinning/persistence/sql';

/** What is read of an appointment wherever it is read. */
export const appointmentFields = sql`id, person_id as "personId", organization_id as "organizationId", position, is_head as "isHead",
  valid_from as "from", valid_to as "to", precision, to_precision as "toPrecision", generated, provenance`;

/** What is said of a former belief beside its days, and how it is read back. */
export const beliefOf = sql`json_build_object('id', id, 'personId', person_id, 'position', position, 'toPrecision', to_precision,
  'generated', generated, 'provenance', provenance)::text`;

export const believedFields = sql`value::json ->> 'id' as id, value::json ->> 'personId' as "personId", organization_id as "organizationId",
  value::json ->> 'position' as position, fact = 'HEAD' as "isHead", valid_from as "from", valid_to as "to", precision,
  value::json ->> 'toPrecision' as "toPrecision", (value::json ->> 'generated')::boolean as generated, (value::json -> 'provenance')::jsonb as provenance`;
