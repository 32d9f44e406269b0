import { type Actor, current } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { Movement } from './movement.ts';

export class MovementCodeTaken extends Refusal {
  constructor(code: string) {
    super({
      vi: `Đã có phong trào mang mã "${code}". Hãy chọn mã khác.`,
      en: `There is a movement with the code "${code}" already. Choose another code.`,
    });
  }
}

export type CreateMovement = Omit<Movement, 'version' | 'organizerId' | 'periodsCited' | 'provenance' | 'generated'>;

/** The department launches a movement; its code is its name for ever, in links and in other systems. */
export function createMovement(movement: CreateMovement, taken: boolean, actor: Actor): Movement {
  const seat = current(actor).find(({ role }) => role === 'DEPARTMENT_OFFICER' || role === 'DEPARTMENT_ADMINISTRATOR');
  if (!seat) throw new NotYourOrganization();
  const { period, strands } = movement;
  if (period.to !== null && period.to <= period.from)
    throw new InvalidInput([
      {
        path: 'to',
        text: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the beginning.' },
      },
    ]);
  if (new Set(strands.map(({ code }) => code)).size < strands.length)
    throw new InvalidInput([
      {
        path: 'strands',
        text: { vi: 'Mỗi nội dung cần một mã riêng.', en: 'Each strand needs a code of its own.' },
      },
    ]);
  if (taken) throw new MovementCodeTaken(movement.code);
  return {
    ...movement,
    organizerId: seat.organizationId,
    version: 1,
    periodsCited: [],
    provenance: [],
    generated: false,
  };
}
