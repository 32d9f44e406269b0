import { overlap, type Period } from '@twinning/domain/period';
import type { Text } from '@twinning/domain/text';
import type { Appointment } from '../appointment/appointment.ts';
import type { Organization } from '../organization/organization.ts';

/** What must be known of two entries beside themselves. */
export type OrganizationTies = {
  /** Appointments at either of them. */
  appointments: readonly Appointment[];
  /** Whether one stands or stood above the other, at any depth. */
  related: boolean;
  /** The decrees that name the entry which would go. */
  decrees: readonly string[];
};

const texts = {
  same: { vi: 'Hai mục là một.', en: 'Both are the same entry.' },
  kinds: { vi: 'Hai mục khác loại đơn vị.', en: 'They are bodies of different kinds.' },
  apart: {
    vi: 'Thời gian hoạt động của hai mục không giao nhau; nếu đơn vị sau kế tục đơn vị trước, hãy lập một đợt sắp xếp.',
    en: 'They were never there at the same time; where one followed the other, record a reorganisation.',
  },
  related: { vi: 'Một mục là cấp trên của mục kia.', en: 'One stands above the other.' },
  heads: {
    vi: 'Có ngày cả hai mục đều có người đứng đầu khác nhau; hãy sửa nhiệm kỳ trước.',
    en: 'On some days both have a head, and not the same one; correct the terms first.',
  },
} satisfies Record<string, Text>;

const codes = (list: string): Text => ({
  vi: `Hai mục mang mã khác nhau trong cùng thời gian (${list}); hãy bỏ mã sai trước.`,
  en: `They bear different codes on the same days (${list}); take the wrong one away first.`,
});
const decreed = (list: string): Text => ({
  vi: `Mục sẽ bỏ đã vào đợt sắp xếp: ${list}. Hãy giữ mục này, hoặc sửa đợt sắp xếp.`,
  en: `The entry that would go is part of a reorganisation: ${list}. Keep this one, or correct that.`,
});

const term = ({ from, to }: Appointment): Period | null => (from === null ? null : { from, to });

/** Terms of heads of the two that share a day. */
export function headsTogether(kept: string, merged: string, appointments: readonly Appointment[]) {
  const heads = appointments.filter(({ isHead, from }) => isHead && from !== null);
  return heads
    .filter(({ organizationId }) => organizationId === kept)
    .flatMap((one) =>
      heads
        .filter((other) => other.organizationId === merged && overlap(term(one)!, term(other)!))
        .map((other) => ({ one, other })),
    );
}

function clashing(kept: Organization, merged: Organization): string[] {
  return merged.codes.flatMap((code) =>
    kept.codes
      .filter((own) => own.scheme === code.scheme && own.value !== code.value && overlap(own, code))
      .map((own) => `${own.scheme} ${own.value} / ${code.value}`),
  );
}

const meet = (one: Period, other: Period): boolean =>
  overlap(one, other) || one.to === other.from || other.to === one.from;

/** Why two entries cannot be one body as they stand. */
export function organizationObstacles(kept: Organization, merged: Organization, ties: OrganizationTies): Text[] {
  if (kept.id === merged.id) return [texts.same];
  const heads = headsTogether(kept.id, merged.id, ties.appointments);
  const clashes = clashing(kept, merged);
  return [
    ...(kept.kind === merged.kind ? [] : [texts.kinds]),
    ...(meet(kept.life, merged.life) ? [] : [texts.apart]),
    ...(ties.related ? [texts.related] : []),
    ...(heads.some(({ one, other }) => one.personId !== other.personId) ? [texts.heads] : []),
    ...(clashes.length > 0 ? [codes(clashes.join(', '))] : []),
    ...(ties.decrees.length > 0 ? [decreed(ties.decrees.join(', '))] : []),
  ];
}
