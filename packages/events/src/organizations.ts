import * as z from 'zod';
import type { Contract } from './contract.ts';
import { day, period, role } from './day.ts';

const others = ['partnerships', 'activities', 'recognition'] as const;

/** What the other services keep of an organization: whole and as of its version, so that the last one heard wins. */
export const organizationSnapshot = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum([
    'MINISTRY',
    'PARTY_COMMITTEE',
    'DEPARTMENT',
    'TRADE_UNION',
    'DISTRICT_OFFICE',
    'COMMUNE_COMMITTEE',
    'PROFESSIONAL_CLUSTER',
    'SCHOOL',
    'CONTINUING_EDUCATION_CENTER',
    'PRESS',
  ]),
  levels: z.array(z.enum(['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'])),
  ...period,
  names: z.array(z.object({ ...period, value: z.string() })),
  placements: z.array(
    z.object({
      ...period,
      hierarchy: z.enum(['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER', 'EMULATION_CLUSTER']),
      parentId: z.string(),
    }),
  ),
  generated: z.boolean(),
});
export type OrganizationSnapshot = z.infer<typeof organizationSnapshot>;

/** A role of an account at an organization, for a term. The version is 0 in what was announced before there were any. */
export const membershipSnapshot = z.object({
  id: z.string(),
  version: z.int().default(0),
  accountId: z.string(),
  personId: z.string().nullable(),
  name: z.string(),
  role,
  organizationId: z.string(),
  ...period,
});
export type MembershipSnapshot = z.infer<typeof membershipSnapshot>;

const share = z.enum(['WHOLE', 'PART']);
const hierarchy = z.enum(['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER', 'EMULATION_CLUSTER']);

/** A decree as of its version: what is planned while it is a draft, what was done once it is applied. */
export const reorganizationSnapshot = z.object({
  id: z.string(),
  version: z.int(),
  state: z.enum(['DRAFT', 'APPLIED', 'UNDONE']),
  title: z.string(),
  effectiveOn: day,
  lines: z.array(
    z.object({
      kind: z.enum(['CONTINUES', 'ABSORBED', 'DIVIDED', 'DISSOLVED', 'RENAMED', 'TRANSFERRED']),
      sourceId: z.string(),
      targetId: z.string().nullable(),
      share,
    }),
  ),
  /** Bodies that stood under a source and their superiors since; null where nobody has decided. */
  moves: z.array(z.object({ organizationId: z.string(), hierarchy, parentId: z.string().nullable() })),
});
export type ReorganizationSnapshot = z.infer<typeof reorganizationSnapshot>;

export const organizationsEvents = {
  'organizations.organization-registered.v1': { payload: organizationSnapshot, subscribers: others },
  'organizations.organization-changed.v1': { payload: organizationSnapshot, subscribers: others },
  'organizations.membership-granted.v1': { payload: membershipSnapshot, subscribers: others },
  'organizations.membership-ended.v1': { payload: membershipSnapshot, subscribers: others },
  'organizations.appointment-made.v1': {
    payload: z.object({
      id: z.string(),
      personId: z.string(),
      personName: z.string(),
      organizationId: z.string(),
      position: z.string(),
      ...period,
    }),
    subscribers: ['recognition'],
  },
  'organizations.entries-merged.v1': {
    payload: z.object({
      mergeId: z.string(),
      subject: z.enum(['ORGANIZATION', 'PERSON']),
      keptId: z.string(),
      mergedId: z.string(),
      undone: z.boolean(),
    }),
    subscribers: ['recognition'],
  },
  /** The others forget the person as far as the law lets them. */
  'organizations.person-erased.v1': {
    payload: z.object({ personId: z.string(), accountIds: z.array(z.string()) }),
    subscribers: others,
  },
  'organizations.reorganization-recorded.v1': { payload: reorganizationSnapshot, subscribers: others },
  'organizations.document-filed.v1': {
    payload: z.object({
      id: z.string(),
      kind: z.string(),
      symbol: z.string().nullable(),
      issuerIds: z.array(z.string()),
    }),
    subscribers: [],
  },
  'organizations.document-amended.v1': { payload: z.object({ id: z.string(), version: z.int() }), subscribers: [] },
} as const satisfies Record<string, Contract>;
