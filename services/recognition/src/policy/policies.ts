import type { AwardPolicy } from './award-policy.ts';

const quorum = { numerator: 2, denominator: 3, strict: false };
const ballot = { numerator: 1, denominator: 2, strict: true };

const law = {
  vi: 'Luật Thi đua, khen thưởng số 06/2022/QH15, hiệu lực từ 01/01/2024.',
  en: 'Law on emulation and commendation 06/2022/QH15, in force from 2024-01-01.',
};
const quorumSource = {
  vi: 'Họp khi có ít nhất hai phần ba số thành viên: quy định chung của ngành, chưa rõ điều khoản.',
  en: 'A meeting needs two thirds of its members: common rule of the sector, article not known.',
};
const ballotUnknown = {
  vi: 'Chưa rõ điều khoản nào định tỷ lệ phiếu cho khen thưởng chuyên đề: tạm tính quá nửa TỔNG SỐ thành viên, kể cả người vắng mặt và người không được bỏ phiếu vì xung đột lợi ích.',
  en: 'No article is known that sets the share of votes for a thematic commendation: more than half of ALL members is asked, absent ones and those barred by a conflict of interest counted.',
};
const windowUnknown = {
  vi: 'Chưa rõ thời hạn tối thiểu để công khai và nhận ý kiến.',
  en: 'The shortest window for publication and objections is not known.',
};
const womenUnknown = {
  vi: 'Ưu tiên nữ và tập thể có từ 70% nữ khi thành tích ngang nhau: chưa có dữ liệu về tỷ lệ nữ.',
  en: 'Women and collectives of at least 70 % women come first on equal merit: the share of women is not recorded.',
};
const casesUnknown = {
  vi: 'Chưa nối với nguồn dữ liệu về kỷ luật, thanh tra, khiếu nại đang xem xét.',
  en: 'No source of pending discipline, inspections or complaints is connected.',
};

const movementRules = {
  vi: 'Báo cáo hằng năm và hoạt động chung là yêu cầu của phong trào: chưa rõ điều khoản lấy làm điều kiện khen thưởng.',
  en: 'Yearly reports and joint activities are asked for by the movement: no article is known that makes them conditions of an award.',
};

const common = {
  quorum,
  ballot,
  thematic: true,
  rules: [
    'ORGANIZATION_STANDS',
    'NO_PENDING_CASE',
    'YEARLY_REPORTS',
    'JOINT_ACTIVITIES',
    'NOT_FROM_A_THEMATIC_AWARD',
    'WOMEN_FIRST_ON_EQUAL_MERIT',
  ],
  dossier: ['PARTNERSHIP', 'ACTIVITY', 'REPORT'],
} as const;

/** Every version, the oldest first; the table `award_policy` holds the same and a migration brings each new one. */
export const policies: readonly AwardPolicy[] = [
  {
    ...common,
    code: 'khen-thuong-chuyen-de-2024',
    effectiveFrom: '2024-01-01',
    effectiveTo: '2025-07-01',
    title: {
      vi: 'Khen thưởng chuyên đề theo Luật 06/2022/QH15 và Nghị định 98/2023/NĐ-CP',
      en: 'Thematic commendation under Law 06/2022/QH15 and Decree 98/2023/NĐ-CP',
    },
    sources: [
      law,
      { vi: 'Nghị định 98/2023/NĐ-CP ngày 31/12/2023.', en: 'Decree 98/2023/NĐ-CP of 2023-12-31.' },
      quorumSource,
    ],
    unknown: [
      ballotUnknown,
      windowUnknown,
      womenUnknown,
      casesUnknown,
      movementRules,
      {
        vi: 'Chưa rõ điều khoản trước 04/08/2025 về đơn vị giải thể do sắp xếp.',
        en: 'The article on bodies dissolved by reorganisation before 2025-08-04 is not known.',
      },
    ],
  },
  {
    ...common,
    code: 'khen-thuong-chuyen-de-2025',
    effectiveFrom: '2025-07-01',
    effectiveTo: null,
    title: {
      vi: 'Khen thưởng chuyên đề theo Luật 06/2022/QH15 và Nghị định 152/2025/NĐ-CP',
      en: 'Thematic commendation under Law 06/2022/QH15 and Decree 152/2025/NĐ-CP',
    },
    sources: [
      law,
      {
        vi: 'Nghị định 152/2025/NĐ-CP ngày 14/06/2025: chưa khen khi đang xem xét kỷ luật, thanh tra, khiếu nại, tố cáo; kết quả khen chuyên đề không dùng làm căn cứ đề nghị khen thưởng công trạng.',
        en: 'Decree 152/2025/NĐ-CP of 2025-06-14: no award while discipline, an inspection or a complaint is pending; a thematic award is no basis for a higher one.',
      },
      {
        vi: 'Thông tư 15/2025/TT-BNV ngày 04/08/2025: không khen đơn vị đã giải thể sau sắp xếp.',
        en: 'Circular 15/2025/TT-BNV of 2025-08-04: bodies dissolved by reorganisation are not commended.',
      },
      quorumSource,
    ],
    unknown: [
      ballotUnknown,
      windowUnknown,
      womenUnknown,
      casesUnknown,
      movementRules,
      {
        vi: 'Chưa rõ ngày hiệu lực của Nghị định 152/2025/NĐ-CP và Thông tư 15/2025/TT-BNV: bản này tính từ 01/07/2025, ngày bỏ cấp huyện.',
        en: 'The days on which Decree 152/2025 and Circular 15/2025 came into force are not known: this version counts from 2025-07-01, the day the districts were abolished.',
      },
    ],
  },
];
