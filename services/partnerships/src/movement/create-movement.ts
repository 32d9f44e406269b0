import { type Actor, isDepartment } from '@twinning/domain/actor';
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

export type CreateMovement = Omit<Movement, 'version'>;

/** The department launches a movement; its code is its name for ever, in links and in other systems. */
export function createMovement(movement: CreateMovement, taken: boolean, actor: Actor): Movement {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  if (movement.period.to !== null && movement.period.to <= movement.period.from)
    throw new InvalidInput([
      {
        path: 'to',
        text: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the beginning.' },
      },
    ]);
  if (taken) throw new MovementCodeTaken(movement.code);
  return { ...movement, version: 1 };
}
