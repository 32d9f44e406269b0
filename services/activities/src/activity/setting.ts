import { NotFound } from '@twinning/domain/refusal';
import { inForce, type Partnership } from '../partnership/partnership.ts';
import type { ActivityKind, Counts, Told } from './activity.ts';
import { NotAParty, PartnershipNotInForce, UnknownParticipant, UnknownPlanItem } from './refusals.ts';

/** What a rule has to know around an activity before one is planned or recorded. */
export type Setting = {
  partnership: Partnership;
  /** Parties, and whoever ever stood under one of them. */
  related: ReadonlySet<string>;
  /** Whether the acting organization is an office above one of the parties. */
  oversees: boolean;
  planItemIds: ReadonlySet<string>;
  commitmentIds: ReadonlySet<string>;
};

const conferences: ReadonlySet<ActivityKind> = new Set(['SIGNING_CONFERENCE', 'CLOSING_CONFERENCE']);

/** A party of a partnership in force may act; a signing or closing conference is an office's to record as well. */
export function assertMayOrganize(setting: Setting, { organizerId, kind }: Pick<Told, 'organizerId' | 'kind'>): void {
  const { partnership, oversees } = setting;
  const may = partnership.partyIds.includes(organizerId) || (oversees && conferences.has(kind));
  // What is not in force yet is known to those concerned only.
  if (!may) throw inForce(partnership) ? new NotAParty() : new NotFound();
  if (!inForce(partnership)) throw new PartnershipNotInForce();
}

export function assertBelongs(setting: Setting, told: Pick<Told, 'planItemIds' | 'commitmentIds'>): void {
  const known =
    told.planItemIds.every((id) => setting.planItemIds.has(id)) &&
    told.commitmentIds.every((id) => setting.commitmentIds.has(id));
  if (!known) throw new UnknownPlanItem();
}

/** The organizer and every party take part, with counts where they are given; others only from under the parties. */
export function participationOf(setting: Setting, organizerId: string, counts: readonly Counts[]): Counts[] {
  if (counts.some(({ organizationId }) => organizationId !== organizerId && !setting.related.has(organizationId)))
    throw new UnknownParticipant();
  const ids = new Set([
    ...setting.partnership.partyIds,
    organizerId,
    ...counts.map(({ organizationId }) => organizationId),
  ]);
  return [...ids].map(
    (organizationId) =>
      counts.find((given) => given.organizationId === organizationId) ?? {
        organizationId,
        teachers: null,
        pupils: null,
      },
  );
}
