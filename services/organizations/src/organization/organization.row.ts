import { defineEntity, p } from '@mikro-orm/core';
import type { CoarsePrecision, FactKind, Provenance } from './organization.ts';

/** A body's own column as an expression: or else its facts would be looked up in this index, at several times the cost. */
const guarded = (column: string): string => (column === 'organization_id' ? `((${column} || ''::text))` : column);

/** Written as PostgreSQL prints it back, so that the next migration finds nothing to change. */
const once = (name: string, ...columns: string[]) => ({
  name,
  expression: `EXCLUDE USING gist (${columns.map((column) => `${guarded(column)} WITH =, `).join('')}daterange(valid_from, valid_to) WITH &&)`,
});

/** A look-up that finds a fact beside its key, for a nation's facts lie scattered over their table. */
const beside = (table: string, key: readonly string[], facts: readonly string[]) => {
  const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');
  const name = `organization_${table}_by_day`;
  return {
    name,
    expression: `create index "${name}" on "organizations"."organization_${table}" (${quoted(['organization_id', ...key, 'valid_from'])}) include (${quoted([...facts, 'valid_to'])})`,
  };
};

/** How much of the first day its source states: MONTH or YEAR; null when it states the day. */
const precision = () => p.text().$type<CoarsePrecision>().nullable();
const texts = () => p.array().columnType('text[]').$type<string[]>();

export const OrganizationRow = defineEntity({
  name: 'OrganizationRow',
  tableName: 'organization',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    kind: p.text(),
    levels: texts(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    precision: precision(),
    generated: p.boolean(),
    provenance: p.json<Provenance[]>(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  checks: [{ name: 'organization_life', expression: 'valid_to > valid_from' }],
});

/** That no two names of a body hold on one day is a constraint of the table, as it is for codes, superiors and zones. */
export const OrganizationNameRow = defineEntity({
  name: 'OrganizationNameRow',
  tableName: 'organization_name',
  properties: {
    organizationId: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    value: p.text(),
    precision: precision(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  checks: [once('organization_name_once', 'organization_id')],
  indexes: [
    beside('name', [], ['value']),
    {
      name: 'organization_name_natural_order',
      expression:
        'create index "organization_name_natural_order" on "organizations"."organization_name" ("value" collate extensions.vi_natural, "organization_id")',
    },
  ],
});

export const OrganizationCodeRow = defineEntity({
  name: 'OrganizationCodeRow',
  tableName: 'organization_code',
  properties: {
    organizationId: p.text().primary(),
    scheme: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    value: p.text(),
    precision: precision(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  checks: [
    once('organization_code_once', 'organization_id', 'scheme'),
    once('organization_code_one_bearer', 'scheme', 'value'),
  ],
  indexes: [{ properties: ['value', 'scheme'] }, beside('code', ['scheme'], ['value', 'precision'])],
});

export const OrganizationPlacementRow = defineEntity({
  name: 'OrganizationPlacementRow',
  tableName: 'organization_placement',
  properties: {
    organizationId: p.text().primary(),
    hierarchy: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    parentId: p.text(),
    precision: precision(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  checks: [
    once('organization_placement_once', 'organization_id', 'hierarchy'),
    { name: 'organization_placement_not_itself', expression: 'parent_id <> organization_id' },
  ],
  indexes: [{ properties: ['parentId', 'hierarchy'] }, beside('placement', ['hierarchy'], ['parent_id'])],
});

export const OrganizationZoneRow = defineEntity({
  name: 'OrganizationZoneRow',
  tableName: 'organization_zone',
  properties: {
    organizationId: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    zone: p.text(),
    precision: precision(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  checks: [once('organization_zone_once', 'organization_id')],
  indexes: [beside('zone', [], ['zone'])],
});

/** In whose territory a body stands: what decides where a school goes when its superior is divided. */
export const OrganizationLocationRow = defineEntity({
  name: 'OrganizationLocationRow',
  tableName: 'organization_location',
  properties: {
    organizationId: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    communeId: p.text(),
    precision: precision(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  checks: [once('organization_location_once', 'organization_id')],
  indexes: [{ properties: ['communeId'] }],
});

/**
 * What was believed of a body until something else was learnt: the second time. No two beliefs about one thing hold for
 * one day at one instant, which the table itself forbids.
 */
export const FormerFactRow = defineEntity({
  name: 'FormerFactRow',
  tableName: 'former_fact',
  properties: {
    organizationId: p.text().primary(),
    fact: p.text().$type<FactKind>().primary(),
    /** The scheme of a code, the hierarchy of a superior, the id of an appointment; empty otherwise. */
    key: p.text().primary(),
    validFrom: p.date().primary(),
    recordedAt: p.datetime().primary(),
    validTo: p.date().nullable(),
    value: p.text(),
    precision: precision(),
    supersededAt: p.datetime(),
  },
  checks: [
    {
      name: 'former_fact_once',
      expression:
        'EXCLUDE USING gist (organization_id WITH =, fact WITH =, key WITH =, daterange(valid_from, valid_to) WITH &&, tstzrange(recorded_at, superseded_at) WITH &&)',
    },
    { name: 'former_fact_was_believed', expression: 'superseded_at > recorded_at' },
  ],
});

export const organizationRows = [
  OrganizationRow,
  OrganizationNameRow,
  OrganizationCodeRow,
  OrganizationPlacementRow,
  OrganizationZoneRow,
  OrganizationLocationRow,
  FormerFactRow,
] as const;
