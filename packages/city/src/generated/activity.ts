import { addDays, type Day } from '@twinning/domain/day';
import { onDay } from '../calendar.ts';
import type { Place } from '../place.ts';
import { generated } from '../provenance.ts';
import type { Random } from '../random.ts';
import type { ActivityKind, ActivityMode, ActivityRecord } from '../records/activity.ts';
import type { StrandCode } from '../records/movement.ts';
import { counted } from './participation.ts';
import type { School } from './school.ts';
import type { Twinning } from './twinning.ts';

export type Kind = readonly [kind: ActivityKind, strand: StrandCode, theme: string];

/** One activity of a pair; the parties take turns as organizers. */
export function activity(
  place: Place,
  random: Random,
  { record, parties }: Twinning,
  turn: number,
  [kind, strand, theme]: Kind,
  heldOn: Day,
): ActivityRecord {
  const organizer = parties[turn % parties.length]!;
  const mode: ActivityMode = kind === 'VIRTUAL_VISIT' ? 'ONLINE' : random.chance(0.85) ? 'IN_PERSON' : 'HYBRID';
  const cancelled = kind !== 'THEMATIC_SESSION' && random.chance(0.03);
  const recordedOn = addDays(heldOn, random.between(0, 6));
  const outcome = cancelled ? unheld(parties) : counted(random, parties, organizer, recordedOn);
  const inStrand = <Part extends { strandCode: StrandCode | null }>(all: readonly Part[] = []) =>
    all.filter(({ strandCode }) => strandCode === strand);
  return {
    id: place.id('act', `${record.id}:${turn}`, heldOn),
    movementId: record.movementId,
    kind,
    theme,
    aliases: [],
    description: null,
    mode,
    ...outcome,
    heldOn: onDay(heldOn),
    countsFrom: cancelled ? null : heldOn,
    place: mode === 'ONLINE' ? null : organizer.record.names[0]!.name,
    organizerId: organizer.record.id,
    partnershipId: record.id,
    planItemIds: oneOf(random, inStrand(record.plans[0]?.items)),
    commitmentIds: oneOf(random, inStrand(record.memoranda[0]?.commitments)),
    recordedOn: cancelled ? null : recordedOn,
    ...generated,
  };
}

function unheld(parties: readonly School[]): Pick<ActivityRecord, 'status' | 'participation' | 'disputes'> {
  return {
    status: 'CANCELLED',
    participation: parties.map(({ record }) => ({
      organizationId: record.id,
      teachers: null,
      pupils: null,
      confirmedOn: null,
    })),
    disputes: [],
  };
}

function oneOf<Id>(random: Random, parts: readonly { id: Id }[]): Id[] {
  return parts.length > 0 && random.chance(0.85) ? [random.pick(parts).id] : [];
}
