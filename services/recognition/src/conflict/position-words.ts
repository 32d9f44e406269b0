import type { Text } from '@twinning/domain/text';

/** A role in an account's membership, said as a position at the organization. */
const positions: Readonly<Record<string, Text>> = {
  SCHOOL_HEAD: { vi: 'Hiệu trưởng', en: 'Head' },
  SCHOOL_STAFF: { vi: 'Công tác tại', en: 'Staff' },
  DISTRICT_OFFICER: { vi: 'Chuyên viên', en: 'Officer' },
  COMMUNE_OFFICER: { vi: 'Chuyên viên', en: 'Officer' },
  CLUSTER_COORDINATOR: { vi: 'Điều phối', en: 'Coordinator' },
  DEPARTMENT_OFFICER: { vi: 'Chuyên viên', en: 'Officer' },
  DEPARTMENT_ADMINISTRATOR: { vi: 'Chuyên viên', en: 'Officer' },
};

export const positionOf = (role: string): Text => positions[role] ?? { vi: role, en: role };

const former: Text = { vi: 'nguyên', en: 'former' };

/** A term that has ended is a tie all the same: the words say so. */
export const asFormer = (position: Text): Text => ({
  vi: `${position.vi} (${former.vi})`,
  en: `${position.en} (${former.en})`,
});
