import type { Actor } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import type { DatePrecision } from '@twinning/domain/partial-date';
import { InvalidInput, NotFound, Refusal } from '@twinning/domain/refusal';
import { coarse } from '../organization/changed-days.ts';
import { assertMayAppoint } from './may-appoint.ts';
import type { AppointmentRecorded, Posts } from './posts.ts';
import { termFaults } from './term.ts';

export class AlreadyEnded extends Refusal {
  constructor() {
    super({
      vi: 'Nhiệm kỳ này đã kết thúc vào hoặc trước ngày đó. Nếu ngày cũ sai, hãy sửa nhiệm kỳ.',
      en: 'This term ended on or before that day. If that was wrong, correct the term.',
    });
  }
}

export type EndAppointment = { appointmentId: string; on: Day; precision: DatePrecision };

/** The department, an office above the body today or, of its staff, its head ends a term; whoever held it holds it no longer on that day. */
export function endAppointment(
  { organization, appointments }: Posts,
  { appointmentId, on, precision }: EndAppointment,
  superiors: ReadonlySet<string>,
  actor: Actor,
): AppointmentRecorded[] {
  const before = appointments.find(({ id }) => id === appointmentId);
  assertMayAppoint(actor, superiors, { organizationId: organization.id, headed: before?.isHead ?? true });
  if (!before) throw new NotFound();
  const { from } = before;
  if (from === null)
    throw new InvalidInput([
      {
        path: 'on',
        text: {
          vi: 'Nhiệm kỳ này chưa có ngày bắt đầu; hãy sửa nhiệm kỳ để ghi đủ hai ngày.',
          en: 'This term has no first day yet; correct it and give both days.',
        },
      },
    ]);
  if (before.to !== null && before.to <= on) throw new AlreadyEnded();
  const term = { from, to: on, precision: before.precision ?? 'DAY', toPrecision: precision } as const;
  const issues = termFaults(term, organization, actor.day).map((issue) => ({ ...issue, path: 'on' }));
  if (issues.length > 0) throw new InvalidInput(issues);
  const after = { ...before, to: on, toPrecision: coarse(precision) };
  return [{ type: 'AppointmentRecorded', before, after, newPerson: null }];
}
