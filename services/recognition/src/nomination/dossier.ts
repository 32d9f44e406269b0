import type { Period } from '@twinning/domain/period';
import type { Text } from '@twinning/domain/text';
import type { DossierPart } from '../policy/award-policy.ts';
import type { DossierItem, DossierSection, Nomination } from './nomination.ts';

/** What the graph holds of a nominee's unit in the movement of the round. */
export type TrackRecord = {
  organizationName: string;
  /** Null when no register knows the unit. */
  life: Period | null;
  /** The title of the decree that ended it, if one did. */
  endedBy: string | null;
  partnerships: readonly { id: string; title: string; status: string }[];
  activities: readonly { id: string; kind: string; theme: string; status: string }[];
  reports: readonly { id: string; periodCode: string; status: string; timely: boolean | null }[];
};

const kinds: Readonly<Record<string, string>> = {
  THEMATIC_SESSION: 'chuyên đề',
  PROFESSIONAL_EXCHANGE: 'buổi sinh hoạt chuyên môn',
  OPEN_LESSON: 'tiết dự giờ',
  STUDY_VISIT: 'chuyến tham quan học tập',
  VIRTUAL_VISIT: 'buổi tham quan trực tuyến',
  MANAGEMENT_EXCHANGE: 'buổi trao đổi quản lý',
  RESOURCE_SHARING: 'lượt chia sẻ học liệu',
  TEACHER_SECONDMENT: 'lượt cử giáo viên cốt cán',
  MATERIAL_SUPPORT: 'lượt hỗ trợ vật chất',
  CHARITY: 'hoạt động thiện nguyện',
  SIGNING_CONFERENCE: 'hội nghị ký kết',
  CLOSING_CONFERENCE: 'hội nghị tổng kết',
};

const LONGEST = 50;
const signed: ReadonlySet<string> = new Set(['SIGNED', 'IN_FORCE', 'COMPLETED', 'ENDED', 'SUCCEEDED']);
const counted: ReadonlySet<string> = new Set(['RECORDED', 'CONFIRMED', 'DISPUTED']);
const sent: ReadonlySet<string> = new Set(['SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED', 'REOPENED']);
const sentence = (text: string, sourceId: string | null = null): DossierItem => ({ text, sourceId });

export const countedActivities = ({ activities }: TrackRecord) =>
  activities.filter(({ status }) => counted.has(status));
export const sentReports = ({ reports }: TrackRecord) => reports.filter(({ status }) => sent.has(status));

/** A first dossier from what is on record; the nominator goes on from there. Papers of the movement are in Vietnamese. */
export function draftDossier(record: TrackRecord, personName: string | null): DossierSection[] {
  const { organizationName, partnerships } = record;
  const activities = countedActivities(record);
  const byKind = [...Map.groupBy(activities, ({ kind }) => kind)];
  return [
    {
      title: 'Sơ lược',
      items: [
        sentence(personName ? `${personName}, ${organizationName}.` : `${organizationName}.`),
        ...partnerships
          .filter(({ status }) => signed.has(status))
          .map(({ title }) => sentence(`Tham gia kết nghĩa: ${title}.`)),
      ],
    },
    {
      title: 'Thành tích',
      items: [
        ...byKind.map(([kind, of]) => {
          const confirmed = of.filter(({ status }) => status === 'CONFIRMED').length;
          return sentence(
            `${of.length} ${kinds[kind] ?? kind}, trong đó ${confirmed} đã được đơn vị kết nghĩa xác nhận.`,
          );
        }),
        ...activities.slice(0, LONGEST).map(({ theme, id }) => sentence(theme, id)),
      ],
    },
    {
      title: 'Chế độ báo cáo',
      items: sentReports(record).map(({ id, periodCode, timely }) =>
        sentence(`Báo cáo ${periodCode}${timely === null ? '' : timely ? ': gửi đúng hạn' : ': gửi sau hạn'}.`, id),
      ),
    },
  ];
}

const absent: Record<DossierPart, Text> = {
  PARTNERSHIP: {
    vi: 'Phần sơ lược về đơn vị và quan hệ kết nghĩa.',
    en: 'An overview of the unit and its partnerships.',
  },
  ACTIVITY: { vi: 'Ít nhất một hoạt động làm căn cứ.', en: 'At least one activity that the text rests on.' },
  REPORT: { vi: 'Ít nhất một báo cáo hằng năm làm căn cứ.', en: 'At least one yearly report that the text rests on.' },
};

/** What the policy asks of a dossier and this one does not have. */
export function missingFrom({ sections }: Pick<Nomination, 'sections'>, wanted: readonly DossierPart[]): Text[] {
  const items = sections.flatMap((section) => section.items);
  const rests = (prefix: string) => items.some(({ sourceId }) => sourceId?.startsWith(prefix));
  const has: Record<DossierPart, boolean> = {
    PARTNERSHIP: (sections[0]?.items.length ?? 0) > 0,
    ACTIVITY: rests('act_'),
    REPORT: rests('rep_'),
  };
  return wanted.filter((part) => !has[part]).map((part) => absent[part]);
}

/** The text whose digest freezes a dossier: the same content always gives the same text. */
export const canonicalDossier = ({ id, sections }: Pick<Nomination, 'id' | 'sections'>): string =>
  JSON.stringify([
    id,
    sections.map(({ title, items }) => [title, items.map(({ text, sourceId }) => [text, sourceId])]),
  ]);
