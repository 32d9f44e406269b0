import { addDays, type Day } from '@twinning/domain/day';
import { closing, workday } from '../calendar.ts';
import type { Place } from '../place.ts';
import type { Random } from '../random.ts';
import { realActivities } from '../real/activities.ts';
import type { ActivityRecord } from '../records/activity.ts';
import { activity, type Kind } from './activity.ts';
import { isUpper } from './school.ts';
import { otherKinds, themes } from './texts.ts';
import type { Twinning } from './twinning.ts';

/** The published figure. */
const thematicSessions = 1420;
const schoolYearEnds: Day = '2025-06-13';

export function activitiesOf(place: Place, twinnings: readonly Twinning[]): ActivityRecord[] {
  const random = place.random('activities');
  const counters = new Map<Twinning, number>();
  const hold = (twinning: Twinning, kind: Kind, from: Day, to: Day): ActivityRecord => {
    const turn = counters.get(twinning) ?? 0;
    counters.set(twinning, turn + 1);
    const day = workday(random.day(from, to));
    return activity(place, random, twinning, turn, kind, day > to ? to : day);
  };
  const held = twinnings.filter(({ parties }) => !isUpper(parties[0]!));
  const hosts = held.filter(({ stage }) => stage === 'PLANNED' && random.chance(0.92));
  return [
    ...shares(random, hosts, thematicSessions - realSessions(place)).map((host) =>
      hold(host, session(random, host), begins(host), closing),
    ),
    ...twinnings.flatMap((twinning) => {
      const times =
        twinning.record.status === 'IN_FORCE' ? random.between(0, isUpper(twinning.parties[0]!) ? 3 : 2) : 0;
      return Array.from({ length: times }, () =>
        hold(twinning, random.pick(otherKinds), begins(twinning), schoolYearEnds),
      );
    }),
  ];
}

function realSessions(place: Place): number {
  return place.number === 1 ? realActivities.filter(({ kind }) => kind === 'THEMATIC_SESSION').length : 0;
}

/** Every host once, the rest as chance has it: exactly `total` in all. */
function shares(random: Random, hosts: readonly Twinning[], total: number): Twinning[] {
  return [...hosts, ...Array.from({ length: total - hosts.length }, () => random.pick(hosts))];
}

function session(random: Random, { parties }: Twinning): Kind {
  const level = parties[0]!.level;
  const known = level === 'PRESCHOOL' || level === 'PRIMARY' ? themes[level] : themes.LOWER_SECONDARY;
  return ['THEMATIC_SESSION', 'thay-co', random.pick<string>(known)];
}

/** Joint work starts a week after both signature and plan. */
function begins({ record }: Twinning): Day {
  const steps = [record.period.from, record.plans[0]?.countsFrom ?? null].filter((day) => day !== null);
  return addDays(
    steps.reduce((last, day) => (day > last ? day : last)),
    7,
  );
}
