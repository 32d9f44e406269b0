import { isDay } from '@twinning/domain/day';
import * as z from 'zod';

/** Pieces of the inputs about appointments. */
export const given = {
  id: z.string().max(60),
  optionalId: z
    .string()
    .max(60)
    .nullish()
    .transform((id) => id ?? null),
  position: z.string().trim().min(2).max(100),
  personName: z.string().trim().min(2).max(100),
  optionalName: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .nullish()
    .transform((name) => name ?? null),
  day: z.string().refine(isDay),
  optionalDay: z
    .string()
    .refine(isDay)
    .nullish()
    .transform((day) => day ?? null),
  precision: z
    .enum(['DAY', 'MONTH', 'YEAR', 'UNKNOWN'])
    .nullish()
    .transform((precision) => precision ?? 'DAY'),
  expectedVersion: z.int().min(1).nullish(),
  idempotencyKey: z.string().max(200).nullish(),
};

const text = {
  both: {
    vi: 'Chọn một người đã có hoặc ghi tên người mới, không cả hai.',
    en: 'Choose somebody who is known or name somebody new, not both.',
  },
  account: {
    vi: 'Người này chưa có tài khoản. Hãy ghi chức vụ không kèm quyền, rồi gửi lời mời.',
    en: 'This person has no account. Record the position without a right, then send an invitation.',
  },
  unknown: { vi: 'Không có người này trong danh sách.', en: 'There is no such person.' },
};
export const oneOfBoth = [{ path: 'personId', text: text.both }];
export const unknownPerson = [{ path: 'personId', text: text.unknown }];
export const noAccount = [{ path: 'role', text: text.account }];
