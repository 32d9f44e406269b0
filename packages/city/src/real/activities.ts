import type { PartialDate } from '@twinning/domain/partial-date';
import { unknownDate } from '@twinning/domain/partial-date';
import { closing, mapSince, onDay } from '../calendar.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { ActivityKind, ActivityMode, ActivityRecord } from '../records/activity.ts';
import type { PartnershipId } from '../records/partnership.ts';
import type { Provenance } from '../records/provenance.ts';
import { movementOf } from './movement.ts';
import { hanoi, realId } from './organizations.ts';
import { districtTwinningId, khaiThaiTwinningId, preschoolTwinningId } from './partnerships.ts';

type Told = {
  kind: ActivityKind;
  theme: string;
  aliases?: readonly string[];
  description?: string;
  mode?: ActivityMode;
  on?: PartialDate;
  place?: string;
  organizer: string;
  partnership: PartnershipId | null;
  parties: readonly string[];
  ground?: readonly Provenance[];
};

const offices = ['pgd-bac-tu-liem', 'pgd-thanh-oai'];
const preschools = ['mn-cao-duong', 'mn-dan-hoa', 'mn-thuy-phuong'];
const primaries = ['th-khai-thai', 'th-quang-trung'];
const organizerRead = inferred(
  'organizer',
  'Văn bản không nêu đơn vị chủ trì; ghi theo nơi tổ chức hoặc bên được nêu đầu.',
);
const partnershipRead = inferred(
  'partnership',
  'Văn bản không nêu cặp kết nghĩa; ghi theo các trường mà bài viết nói đến.',
);

const lesson = (theme: string, organizer: string, place: string): Told => ({
  kind: 'OPEN_LESSON',
  theme,
  on: onDay('2023-03-21'),
  place,
  organizer,
  partnership: districtTwinningId,
  parties: [organizer],
});
const undated = (kind: ActivityKind, theme: string, mode: ActivityMode): Told => ({
  kind,
  theme,
  mode,
  organizer: 'mn-cao-duong',
  partnership: preschoolTwinningId,
  parties: preschools,
  ground: [organizerRead, partnershipRead],
});

const told: readonly Told[] = [
  {
    kind: 'SIGNING_CONFERENCE',
    theme: 'Hội nghị ký kết biên bản ghi nhớ Bắc Từ Liêm – Thanh Oai',
    on: onDay('2023-03-21'),
    place: 'Trường THCS Phú Diễn A',
    organizer: 'pgd-bac-tu-liem',
    partnership: districtTwinningId,
    parties: offices,
    ground: [organizerRead],
  },
  lesson('Hoạt động âm nhạc của trẻ mẫu giáo lớn', 'mn-phu-dien-a', 'Trường Mầm non Phú Diễn A'),
  lesson('STEM trong môn Khoa học', 'th-phu-dien', 'Trường Tiểu học Phú Diễn'),
  lesson('Hoạt động trải nghiệm hướng nghiệp', 'thcs-phu-dien-a', 'Trường THCS Phú Diễn A'),
  {
    kind: 'SIGNING_CONFERENCE',
    theme: 'Hội nghị ký kết biên bản ghi nhớ của ba trường mầm non',
    on: onDay('2023-05-04'),
    place: 'Trường Mầm non Dân Hoà',
    organizer: 'mn-dan-hoa',
    partnership: preschoolTwinningId,
    parties: preschools,
    ground: [organizerRead],
  },
  {
    kind: 'THEMATIC_SESSION',
    theme: 'Nghề nón lá làng Chuông',
    aliases: ['Nghề làm nón Làng Chuông'],
    description: 'Có nghệ nhân cùng tham gia.',
    organizer: 'mn-cao-duong',
    partnership: preschoolTwinningId,
    parties: preschools,
    ground: [organizerRead, partnershipRead],
  },
  undated('VIRTUAL_VISIT', 'Tham quan trực tuyến qua trang web và Facebook của nhà trường', 'ONLINE'),
  undated('MANAGEMENT_EXCHANGE', 'Trao đổi về công tác quản lý và hồ sơ', 'IN_PERSON'),
  undated('PROFESSIONAL_EXCHANGE', 'Các buổi giao lưu', 'IN_PERSON'),
  undated('RESOURCE_SHARING', 'Thiết kế bài giảng điện tử', 'IN_PERSON'),
  {
    kind: 'SIGNING_CONFERENCE',
    theme: 'Hội nghị ký kết biên bản ghi nhớ TH Khai Thái – TH Quang Trung',
    on: onDay('2023-09-23'),
    place: 'Trường Tiểu học Khai Thái',
    organizer: 'th-khai-thai',
    partnership: khaiThaiTwinningId,
    parties: primaries,
    ground: [organizerRead],
  },
  {
    kind: 'THEMATIC_SESSION',
    theme: 'Chuyên đề tại hội nghị ký kết TH Khai Thái – TH Quang Trung',
    on: onDay('2023-09-23'),
    place: 'Trường Tiểu học Khai Thái',
    organizer: 'th-khai-thai',
    partnership: khaiThaiTwinningId,
    parties: primaries,
    ground: [organizerRead, inferred('theme', 'Văn bản không nêu tên chuyên đề.')],
  },
  {
    kind: 'CLOSING_CONFERENCE',
    theme: 'Hội nghị tổng kết phong trào',
    on: onDay(closing),
    place: 'Trường THPT chuyên Hà Nội – Amsterdam',
    organizer: 'so-gddt-ha-noi',
    partnership: null,
    parties: ['so-gddt-ha-noi'],
    ground: [organizerRead, inferred('heldOn', 'Văn bản nêu ngày 6/5, không nêu năm; suy ra năm 2025.')],
  },
];

/** Nobody's confirmation is on paper, so the real activities stand as recorded, without counts. */
export const realActivities: readonly ActivityRecord[] = told.map((activity) => {
  const heldOn = activity.on ?? unknownDate;
  return {
    id: hanoi.id('act', `${activity.kind}:${activity.theme}`, heldOn.value ?? mapSince),
    movementId: movementOf(hanoi),
    kind: activity.kind,
    theme: activity.theme,
    aliases: activity.aliases ?? [],
    description: activity.description ?? null,
    mode: activity.mode ?? 'IN_PERSON',
    status: 'RECORDED',
    heldOn,
    countsFrom: heldOn.value ?? closing,
    place: activity.place ?? null,
    organizerId: realId(activity.organizer),
    partnershipId: activity.partnership,
    planItemIds: [],
    commitmentIds: [],
    participation: activity.parties.map((code) => ({
      organizationId: realId(code),
      teachers: null,
      pupils: null,
      confirmedOn: null,
    })),
    disputes: [],
    recordedOn: null,
    ...fromPapers(
      stated('theme'),
      stated('kind'),
      ...(heldOn.value === null
        ? [stated('heldOn', 'Không nêu ngày.')]
        : activity.ground?.some(({ field }) => field === 'heldOn')
          ? []
          : [stated('heldOn')]),
      ...(activity.place ? [stated('place')] : []),
      inferred('mode', 'Suy từ cách tường thuật.'),
      ...(activity.ground ?? []),
    ),
  };
});
