import { defineEntity, p } from '@mikro-orm/core';

/** This service's copy of an organization that another service owns: enough to judge rights and to count, not to show. */
export const RegistryOrganization = defineEntity({
  name: 'RegistryOrganization',
  tableName: 'registry_organization',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    kind: p.text(),
    levels: p.array().columnType('text[]').$type<string[]>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    names: p.json<{ from: string; to: string | null; value: string }[]>(),
    generated: p.boolean(),
  },
  indexes: [{ properties: ['kind', 'id'] }],
});

/** Under whom an organization stands, for a period of one hierarchy. */
export const RegistryPlacement = defineEntity({
  name: 'RegistryPlacement',
  tableName: 'registry_placement',
  properties: {
    organizationId: p.text().primary(),
    hierarchy: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    parentId: p.text(),
  },
  indexes: [{ properties: ['parentId', 'hierarchy'] }],
});

/** Who may act, as which role, for which organization, and when. */
export const RegistryMembership = defineEntity({
  name: 'RegistryMembership',
  tableName: 'registry_membership',
  properties: {
    id: p.text().primary(),
    accountId: p.text(),
    personId: p.text().nullable(),
    name: p.text(),
    role: p.text(),
    organizationId: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    /** What was heard of it last; 0 while nothing with a version was. */
    version: p.integer().default(0),
  },
  indexes: [{ properties: ['accountId'] }],
});

/** A decree as of its version, and whether this service has passed on the duties of the bodies that it ended. */
export const RegistryReorganization = defineEntity({
  name: 'RegistryReorganization',
  tableName: 'registry_reorganization',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    state: p.text().$type<'DRAFT' | 'APPLIED' | 'UNDONE'>(),
    title: p.text(),
    effectiveOn: p.date(),
    followedAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'registry_reorganization_waiting_index',
      properties: ['effectiveOn'],
      where: `state = 'APPLIED' and followed_at is null`,
    },
  ],
});

/** What becomes of a source. */
export const RegistryReorganizationLine = defineEntity({
  name: 'RegistryReorganizationLine',
  tableName: 'registry_reorganization_line',
  properties: {
    reorganizationId: p.text().primary(),
    position: p.integer().primary(),
    kind: p.text(),
    sourceId: p.text(),
    targetId: p.text().nullable(),
    share: p.text().$type<'WHOLE' | 'PART'>(),
  },
  indexes: [{ properties: ['sourceId'] }, { properties: ['targetId'] }],
});

/** Under whom a body stands since; nobody where that is an open question. */
export const RegistryReorganizationMove = defineEntity({
  name: 'RegistryReorganizationMove',
  tableName: 'registry_reorganization_move',
  properties: {
    reorganizationId: p.text().primary(),
    organizationId: p.text().primary(),
    hierarchy: p.text().primary(),
    parentId: p.text().nullable(),
  },
  indexes: [{ properties: ['organizationId'] }],
});

export const registryRows = [
  RegistryOrganization,
  RegistryPlacement,
  RegistryMembership,
  RegistryReorganization,
  RegistryReorganizationLine,
  RegistryReorganizationMove,
] as const;
