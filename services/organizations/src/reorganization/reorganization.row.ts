import { defineEntity, p } from '@mikro-orm/core';
import type { CoarsePrecision, Hierarchy, Organization, Provenance } from '../organization/organization.ts';
import type { GrantBasis } from './move-grants.ts';
import type { Founding, LineKind, MoveBasis, ReorganizationState, Share } from './reorganization.ts';

/** A decree and where it stands; what it did is told by its lines, and undone by its steps. */
export const ReorganizationRow = defineEntity({
  name: 'ReorganizationRow',
  tableName: 'reorganization',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    state: p.text().$type<ReorganizationState>(),
    title: p.text(),
    decreeId: p.text().nullable(),
    effectiveOn: p.date(),
    precision: p.text().$type<CoarsePrecision>().nullable(),
    /** The bodies that it brings to life. */
    founded: p.json<Founding[]>(),
    generated: p.boolean(),
    provenance: p.json<Provenance[]>(),
    recordedAt: p.datetime().defaultRaw('now()'),
    appliedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['effectiveOn', 'id'] }],
});

export const ReorganizationLineRow = defineEntity({
  name: 'ReorganizationLineRow',
  tableName: 'reorganization_line',
  properties: {
    reorganizationId: p.text().primary(),
    position: p.integer().primary(),
    kind: p.text().$type<LineKind>(),
    sourceId: p.text(),
    targetId: p.text().nullable(),
    share: p.text().$type<Share>(),
    /** The new name of a body that is renamed. */
    name: p.text().nullable(),
    hierarchy: p.text().$type<Hierarchy>().nullable(),
    note: p.text().nullable(),
  },
  indexes: [{ properties: ['sourceId'] }, { properties: ['targetId'] }],
});

/** Under whom a body stands afterwards that stood under one of the sources; without a superior it is an open question. */
export const ReorganizationMoveRow = defineEntity({
  name: 'ReorganizationMoveRow',
  tableName: 'reorganization_move',
  properties: {
    reorganizationId: p.text().primary(),
    organizationId: p.text().primary(),
    hierarchy: p.text().$type<Hierarchy>().primary(),
    parentId: p.text().nullable(),
    basis: p.text().$type<MoveBasis>(),
  },
  indexes: [{ properties: ['organizationId'] }],
});

/** What was so before, for undoing; a body that was founded had nothing before. */
export const ReorganizationStepRow = defineEntity({
  name: 'ReorganizationStepRow',
  tableName: 'reorganization_step',
  properties: {
    reorganizationId: p.text().primary(),
    organizationId: p.text().primary(),
    before: p.json<Organization>().nullable(),
    versionAfter: p.integer(),
  },
});

/** Where a right goes that is held at a source: of a draft what was decided, of an applied decree every one. Without a target it ends. */
export const ReorganizationGrantRow = defineEntity({
  name: 'ReorganizationGrantRow',
  tableName: 'reorganization_grant',
  properties: {
    reorganizationId: p.text().primary(),
    membershipId: p.text().primary(),
    organizationId: p.text().nullable(),
    /** The right that was granted instead. */
    grantedId: p.text().nullable(),
    endedBefore: p.date().nullable(),
    basis: p.text().$type<GrantBasis>(),
    /** Rights that were granted instead before somebody decided otherwise. */
    supersededIds: p.array().columnType('text[]').default([]),
  },
});

export const reorganizationRows = [
  ReorganizationRow,
  ReorganizationLineRow,
  ReorganizationMoveRow,
  ReorganizationStepRow,
  ReorganizationGrantRow,
] as const;
