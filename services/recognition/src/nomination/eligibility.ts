import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import type { Text } from '@twinning/domain/text';
import type { AwardPolicy, RuleCode } from '../policy/award-policy.ts';
import { countedActivities, sentReports, type TrackRecord } from './dossier.ts';
import type { Fact, Finding, Nomination } from './nomination.ts';

type Judged = { nomination: Pick<Nomination, 'sections'>; record: TrackRecord; policy: AwardPolicy; day: Day };
type Rule = { title: Text; judge(facts: Judged): Pick<Finding, 'outcome' | 'facts'> };

const fact = (vi: string, en: string, sourceId: string | null = null): Fact => ({ text: { vi, en }, sourceId });

/** Each rule says PASS, FAIL or, when no record settles it, UNKNOWN: silence is never taken for an answer. */
export const eligibilityRules: Record<RuleCode, Rule> = {
  ORGANIZATION_STANDS: {
    title: { vi: 'Đơn vị không bị giải thể do sắp xếp', en: 'The unit is not dissolved by reorganisation' },
    judge({ record: { life, organizationName: name, endedBy }, day }) {
      if (!life)
        return { outcome: 'UNKNOWN', facts: [fact('Chưa có dữ liệu về đơn vị.', 'The unit is not on record.')] };
      if (covers(life, day)) return { outcome: 'PASS', facts: [fact(`${name} đang hoạt động.`, `${name} is active.`)] };
      if (life.to === null || day < life.from || life.to <= life.from)
        return {
          outcome: 'FAIL',
          facts: [fact(`${name} không hoạt động vào ngày xét.`, `${name} is not active then.`)],
        };
      const [theo, by] = endedBy ? [` theo “${endedBy}”`, ` by “${endedBy}”`] : ['', ''];
      return {
        outcome: 'FAIL',
        facts: [fact(`${name} đã giải thể từ ${life.to}${theo}.`, `${name} was dissolved on ${life.to}${by}.`)],
      };
    },
  },
  NO_PENDING_CASE: {
    title: { vi: 'Không có kỷ luật, khiếu nại đang xem xét', en: 'No discipline or complaint is pending' },
    judge: () => ({
      outcome: 'UNKNOWN',
      facts: [
        fact('Chưa có nguồn dữ liệu; hội đồng tự xác minh.', 'No source is connected; the committee must find out.'),
      ],
    }),
  },
  YEARLY_REPORTS: {
    title: { vi: 'Thực hiện chế độ báo cáo hằng năm', en: 'Yearly reports are made' },
    judge({ record }) {
      const sent = sentReports(record);
      if (record.reports.length === 0)
        return {
          outcome: 'UNKNOWN',
          facts: [fact('Chưa có kỳ báo cáo nào được ghi nhận.', 'No report is on record.')],
        };
      if (sent.length === 0)
        return {
          outcome: 'FAIL',
          facts: record.reports.map(({ id, periodCode }) =>
            fact(`Báo cáo ${periodCode} chưa gửi.`, `The report ${periodCode} was not sent.`, id),
          ),
        };
      return {
        outcome: 'PASS',
        facts: sent.map(({ id, periodCode, timely }) =>
          timely === false
            ? fact(`Báo cáo ${periodCode} gửi sau hạn.`, `The report ${periodCode} was sent late.`, id)
            : fact(`Báo cáo ${periodCode} đã gửi.`, `The report ${periodCode} was sent.`, id),
        ),
      };
    },
  },
  JOINT_ACTIVITIES: {
    title: { vi: 'Có hoạt động chung được xác nhận', en: 'Joint activities are confirmed' },
    judge({ record }) {
      const confirmed = record.activities.filter(({ status }) => status === 'CONFIRMED');
      const counted = countedActivities(record);
      if (confirmed.length > 0)
        return {
          outcome: 'PASS',
          facts: [
            fact(
              `${confirmed.length} hoạt động đã được đơn vị kết nghĩa xác nhận.`,
              `${confirmed.length} activities were confirmed by the twins.`,
            ),
            ...confirmed.slice(0, 5).map(({ id, theme }) => fact(theme, theme, id)),
          ],
        };
      return {
        outcome: 'UNKNOWN',
        facts: counted.length
          ? counted
              .slice(0, 5)
              .map(({ id, theme }) => fact(`${theme}: chưa được xác nhận.`, `${theme}: not confirmed.`, id))
          : [fact('Chưa có hoạt động nào được ghi nhận.', 'No activity is on record.')],
      };
    },
  },
  NOT_FROM_A_THEMATIC_AWARD: {
    title: {
      vi: 'Không lấy khen chuyên đề làm căn cứ khen cao hơn',
      en: 'A thematic award is no basis for a higher one',
    },
    judge({ policy, nomination }) {
      if (policy.thematic)
        return {
          outcome: 'PASS',
          facts: [
            fact('Đợt này là khen chuyên đề, không phải khen cao hơn.', 'This round is thematic, not a higher award.'),
          ],
        };
      const cited = nomination.sections
        .flatMap(({ items }) => items)
        .filter(({ sourceId }) => sourceId?.startsWith('awd_'));
      return {
        outcome: cited.length > 0 ? 'FAIL' : 'PASS',
        facts: cited.map(({ text }) =>
          fact(`Hồ sơ dẫn khen chuyên đề: ${text}`, `The dossier rests on a thematic award: ${text}`),
        ),
      };
    },
  },
  WOMEN_FIRST_ON_EQUAL_MERIT: {
    title: {
      vi: 'Ưu tiên nữ, tập thể từ 70% nữ khi ngang nhau',
      en: 'Women and collectives of 70 % women first on equal merit',
    },
    judge: () => ({
      outcome: 'UNKNOWN',
      facts: [
        fact(
          'Chưa ghi nhận tỷ lệ nữ; hạng bằng nhau được giữ nguyên.',
          'The share of women is not recorded; ties stay ties.',
        ),
      ],
    }),
  },
};

/** What the rules of the round's policy find, in the policy's order. */
export const findingsOf = (judged: Judged): Finding[] =>
  judged.policy.rules.map((rule) => {
    const { title, judge } = eligibilityRules[rule];
    return { rule, title, ...judge(judged) };
  });
