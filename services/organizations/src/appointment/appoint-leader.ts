import { type Actor, current, isDepartment, type Role } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import { type Appointment, holdsPosition } from './appointment.ts';
import type { LeaderAppointed, Leadership } from './leadership.ts';

export type AppointLeader = {
  appointmentId: string;
  personId: string;
  personName: string;
  position: string;
  from: Day;
};

const supervising: ReadonlySet<Role> = new Set(['DISTRICT_OFFICER', 'COMMUNE_OFFICER']);

const supervises = (actor: Actor, superiors: ReadonlySet<string>): boolean =>
  current(actor).some(({ role, organizationId }) => supervising.has(role) && superiors.has(organizationId));

function faultOf({ organization: { life }, heads }: Leadership, from: Day, today: Day): Text | null {
  if (!covers(life, from))
    return { vi: 'Đơn vị không hoạt động vào ngày này.', en: 'The body is not active on this day.' };
  if (from > addDays(today, 366))
    return { vi: 'Chỉ bổ nhiệm trước nhiều nhất một năm.', en: 'An appointment reaches at most a year ahead.' };
  if (heads.some((head) => head.from !== null && from <= head.from))
    return {
      vi: 'Đã có người đứng đầu được bổ nhiệm từ ngày này hoặc sau đó.',
      en: 'Somebody has been appointed from this day on or later.',
    };
  return null;
}

/** The department, or an office above the body today, appoints its head; the one before makes room on that day. */
export function appointLeader(
  leadership: Leadership,
  by: AppointLeader,
  superiors: ReadonlySet<string>,
  actor: Actor,
): LeaderAppointed[] {
  if (!isDepartment(actor) && !supervises(actor, superiors)) throw new NotYourOrganization();
  const fault = faultOf(leadership, by.from, actor.day);
  if (fault) throw new InvalidInput([{ path: 'from', text: fault }]);
  const before = leadership.heads.find((head) => holdsPosition(head, by.from));
  const appointment: Appointment = {
    id: by.appointmentId,
    personId: by.personId,
    organizationId: leadership.organization.id,
    position: by.position,
    isHead: true,
    from: by.from,
    to: leadership.organization.life.to,
    generated: false,
    provenance: [],
  };
  return [
    {
      type: 'LeaderAppointed',
      appointment,
      personName: by.personName,
      ended: before ? { appointmentId: before.id, on: by.from } : null,
    },
  ];
}
