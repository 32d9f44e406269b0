import type { Day } from '@twinning/domain/day';
import { unknownDate } from '@twinning/domain/partial-date';
import { closing, mapSince, onDay } from '../calendar.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type {
  MemorandumRecord,
  PartnershipId,
  PartnershipRecord,
  PartyRecord,
  PlanRecord,
} from '../records/partnership.ts';
import { documentId } from './documents.ts';
import { cited, movementOf } from './movement.ts';
import { hanoi, realId } from './organizations.ts';

const idOf = (key: string, day: Day): PartnershipId => hanoi.id('pts', key, day);

export const districtTwinningId = idOf('bac-tu-liem+thanh-oai', '2023-03-21');
export const preschoolTwinningId = idOf('mn-cao-duong+mn-dan-hoa+mn-thuy-phuong', '2023-05-04');
export const hoaSuaTwinningId = idOf('mn-hoa-sua+mn-tien-phong-b', mapSince);
export const khaiThaiTwinningId = idOf('th-khai-thai+th-quang-trung', '2023-09-23');

/** The papers name the parties as offices; who held the pen is not told. */
const signatories = (codes: readonly string[], on: Day): PartyRecord[] =>
  codes.map((code) => ({
    organizationId: realId(code),
    joinedOn: null,
    agreedOn: null,
    signatory: { personId: null, position: null, officeId: realId(code), signedOn: onDay(on) },
  }));

function memorandum(codes: readonly string[], on: Day, place: string): MemorandumRecord {
  return {
    id: hanoi.id('mem', codes.join('+'), on),
    title: 'Biên bản ghi nhớ',
    status: 'IN_FORCE',
    signedOn: onDay(on),
    place,
    partyIds: codes.map(realId),
    signatures: codes.map((code) => ({ organizationId: realId(code), personId: null, signedOn: on })),
    commitments: [],
    documentId: null,
  };
}

const preschools = ['mn-cao-duong', 'mn-dan-hoa', 'mn-thuy-phuong'];
const hoaSua = ['mn-hoa-sua', 'mn-tien-phong-b'];

const preschoolPlan = (symbol: string): PlanRecord => ({
  id: hanoi.id('pln', symbol, '2023-05-16'),
  symbol,
  status: 'AGREED',
  version: 1,
  amendmentReason: null,
  documentId: documentId(symbol),
  items: [],
  agreements: preschools.map((code) => ({ organizationId: realId(code), agreedOn: '2023-05-16' })),
  filedOn: null,
  countsFrom: '2023-05-16',
});

const common = {
  movementId: movementOf(hanoi),
  parentId: null,
  consents: [],
  plans: [],
  steeringCommittee: null,
  documentIds: [],
  proposedOn: null,
} as const;
const inForce = inferred('status', 'Đã ký biên bản ghi nhớ; không văn bản nào nói đã kết thúc.');
const yearsOnly = inferred('period', 'Văn bản chỉ nêu năm; bắt đầu từ ngày ký biên bản ghi nhớ.');

export const realPartnerships: readonly PartnershipRecord[] = [
  {
    ...common,
    id: districtTwinningId,
    title: 'Phòng GD&ĐT quận Bắc Từ Liêm – Phòng GD&ĐT huyện Thanh Oai',
    level: 'DISTRICT',
    status: 'IN_FORCE',
    parties: signatories(['pgd-bac-tu-liem', 'pgd-thanh-oai'], '2023-03-21'),
    memoranda: [memorandum(['pgd-bac-tu-liem', 'pgd-thanh-oai'], '2023-03-21', 'Trường THCS Phú Diễn A')],
    periodsCited: [cited('2022', '2025'), cited('2023', '2025')],
    period: { from: '2023-03-21', to: '2026-01-01' },
    documentIds: [documentId('12/KH-LP')],
    updatedOn: '2023-03-21',
    ...fromPapers(stated('parties'), stated('memoranda'), stated('periodsCited'), inForce, yearsOnly),
  },
  {
    ...common,
    id: preschoolTwinningId,
    title: 'MN Cao Dương – MN Dân Hoà – MN Thụy Phương',
    level: 'SCHOOL',
    status: 'IN_FORCE',
    parentId: districtTwinningId,
    parties: signatories(preschools, '2023-05-04'),
    memoranda: [memorandum(preschools, '2023-05-04', 'Trường Mầm non Dân Hoà')],
    plans: [preschoolPlan('22/KHLT-MNCD-MNDH-MNTP'), preschoolPlan('22b/KH-MNCD-MNDH-MNTP')],
    steeringCommittee: { decisionId: documentId('55b/QĐLT-MNCD-MNDH-MNTP'), members: [] },
    periodsCited: [cited('2022', '2025')],
    period: { from: '2023-05-04', to: '2026-01-01' },
    documentIds: [
      documentId('55b/QĐLT-MNCD-MNDH-MNTP'),
      documentId('22/KHLT-MNCD-MNDH-MNTP'),
      documentId('22b/KH-MNCD-MNDH-MNTP'),
    ],
    updatedOn: '2023-05-16',
    ...fromPapers(
      stated('parties'),
      stated('memoranda'),
      stated('periodsCited'),
      inferred('parent', 'Các trường thuộc hai quận, huyện đã kết nghĩa.'),
      inferred('plans', 'Kế hoạch mang ký hiệu chung của ba trường: coi như cả ba đã thống nhất vào ngày ban hành.'),
      inForce,
      yearsOnly,
    ),
  },
  {
    ...common,
    id: hoaSuaTwinningId,
    title: 'MN Hoa Sữa – MN Tiên Phong B',
    level: 'SCHOOL',
    status: 'AGREED',
    parties: hoaSua.map((code) => ({
      organizationId: realId(code),
      joinedOn: null,
      agreedOn: null,
      signatory: null,
    })),
    memoranda: [
      {
        id: hanoi.id('mem', hoaSua.join('+'), mapSince),
        title: 'Biên bản ghi nhớ',
        status: 'DRAFT',
        signedOn: unknownDate,
        place: null,
        partyIds: hoaSua.map(realId),
        signatures: [],
        commitments: [],
        documentId: null,
      },
    ],
    plans: [
      {
        id: hanoi.id('pln', hoaSua.join('+'), mapSince),
        symbol: null,
        status: 'AGREED',
        version: 1,
        amendmentReason: null,
        documentId: null,
        items: [],
        agreements: hoaSua.map((code) => ({ organizationId: realId(code), agreedOn: null })),
        filedOn: null,
        countsFrom: closing,
      },
    ],
    periodsCited: [cited('2023', '2025')],
    period: { from: null, to: '2026-01-01' },
    updatedOn: closing,
    ...fromPapers(
      stated('parties'),
      stated('plans', 'Có kế hoạch phối hợp, không nêu ngày và ký hiệu.'),
      stated('memoranda', 'Dự kiến ký, không nêu ngày.'),
      stated('periodsCited'),
      inferred('status', 'Có kế hoạch phối hợp nên hai bên đã thống nhất; chưa có căn cứ là đã ký.'),
      inferred('period', 'Văn bản chỉ nêu năm.'),
    ),
  },
  {
    ...common,
    id: khaiThaiTwinningId,
    title: 'TH Khai Thái – TH Quang Trung',
    level: 'SCHOOL',
    status: 'IN_FORCE',
    parties: signatories(['th-khai-thai', 'th-quang-trung'], '2023-09-23'),
    consents: [
      { supervisorId: realId('pgd-phu-xuyen'), status: 'GIVEN', decidedOn: null, note: 'Được sự đồng ý của Phòng.' },
    ],
    memoranda: [memorandum(['th-khai-thai', 'th-quang-trung'], '2023-09-23', 'Trường Tiểu học Khai Thái')],
    periodsCited: [cited('2022', '2025')],
    period: { from: '2023-09-23', to: '2026-01-01' },
    updatedOn: '2023-09-23',
    ...fromPapers(
      stated('parties'),
      stated('memoranda'),
      stated('consents'),
      stated('periodsCited'),
      inForce,
      yearsOnly,
    ),
  },
];
