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
  },
  indexes: [{ properties: ['accountId'] }],
});

export const registryRows = [RegistryOrganization, RegistryPlacement, RegistryMembership] as const;
