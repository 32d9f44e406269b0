import type { Day } from '@twinning/domain/day';
import type { Place } from '../place.ts';
import { generated } from '../provenance.ts';
import type { AppointmentRecord, PersonId, PersonRecord } from '../records/organization.ts';
import { personName } from './person-names.ts';
import type { School } from './school.ts';

const begins: Day = '2021-08-16';
const handovers: readonly Day[] = ['2023-08-15', '2024-03-01', '2024-08-15'];

/** Gives every generated school its head, and about one in eight a successor in the middle of the movement. */
export function withHeads(place: Place, schools: readonly School[]): { people: PersonRecord[]; schools: School[] } {
  const random = place.random('heads');
  const people: PersonRecord[] = [];

  const headed = schools.map((school) => {
    const handover = random.chance(0.12) ? random.pick(handovers) : null;
    const term = (from: Day, to: Day | null): AppointmentRecord => {
      const key = `head:${school.record.id}:${from}`;
      const personId: PersonId = place.id('per', key, from);
      const name = personName(random, school.level === 'PRESCHOOL' ? 0.98 : 0.6);
      people.push({ id: personId, name, ...generated });
      return {
        id: place.id('apt', key, from),
        personId,
        organizationId: school.record.id,
        position: school.level === 'CONTINUING' ? 'Giám đốc' : 'Hiệu trưởng',
        isHead: true,
        term: { from, to },
        ...generated,
      };
    };
    return { ...school, heads: handover ? [term(begins, handover), term(handover, null)] : [term(begins, null)] };
  });
  return { people, schools: headed };
}
