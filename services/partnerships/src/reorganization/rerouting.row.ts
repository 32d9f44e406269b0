import { defineEntity, p } from '@mikro-orm/core';
import type { LiveState } from '../partnership/live-state.ts';
import type { Consent } from '../partnership/partnership.ts';
import type { PlanStatus } from '../plan/joint-plan.ts';
import type { EndedParty } from './end-with-parties.ts';

/** Who owed a consent, who owes it now, and because of which decree. */
export const ConsentReroutingRow = defineEntity({
  name: 'ConsentReroutingRow',
  tableName: 'consent_rerouting',
  properties: {
    reorganizationId: p.text().primary(),
    partnershipId: p.text().primary(),
    supervisorId: p.text().primary(),
    heirIds: p.array().columnType('text[]').$type<string[]>(),
    addedIds: p.array().columnType('text[]').$type<string[]>(),
    open: p.boolean(),
    place: p.integer(),
    before: p.json<Consent>(),
    reroutedAt: p.datetime(),
    takenBackAt: p.datetime().nullable(),
    /** The decree was undone, but somebody had acted on it by then. */
    kept: p.boolean(),
  },
  indexes: [{ properties: ['partnershipId'] }, { properties: ['supervisorId'] }],
});

/** A partnership that ended because a decree ended parties of it, and what it was before. */
export const PartnershipEndingRow = defineEntity({
  name: 'PartnershipEndingRow',
  tableName: 'partnership_ending',
  properties: {
    reorganizationId: p.text().primary(),
    partnershipId: p.text().primary(),
    outcome: p.text().$type<'SUCCEEDED' | 'ENDED' | 'COMPLETED' | 'LAPSED'>(),
    parties: p.json<EndedParty[]>(),
    before: p.json<LiveState>(),
    memorandumIds: p.array().columnType('text[]').$type<string[]>(),
    plans: p.json<{ id: string; status: PlanStatus }[]>(),
    endedAt: p.datetime(),
    takenBackAt: p.datetime().nullable(),
    kept: p.boolean(),
  },
  indexes: [{ properties: ['partnershipId'] }],
});

export const reroutingRows = [ConsentReroutingRow, PartnershipEndingRow] as const;
