import { unknownDate } from '@twinning/domain/partial-date';
import { mapSince, onDay } from '../calendar.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { AsCited, DocumentId, DocumentKind, DocumentRecord } from '../records/organization.ts';
import type { Provenance } from '../records/provenance.ts';
import { hanoi, realId } from './organizations.ts';

type Paper = {
  symbol: string;
  kind: DocumentKind;
  on: string | null;
  abstract: string | null;
  issuers: readonly string[];
  bases?: readonly string[];
  /** How the founding plan is written among its bases. */
  citesFounding?: Partial<AsCited>;
  notes?: readonly Provenance[];
};

const preschools = ['mn-cao-duong', 'mn-dan-hoa', 'mn-thuy-phuong'];
const kindRead = inferred('kind', 'Suy từ ký hiệu.');
const founding = '4340/KH-SGDĐT';
const movement = (share = 'sẻ chia') =>
  `Triển khai phong trào “Nhà trường cùng chung tay phát triển – Thầy cô cùng ${share} trách nhiệm”`;
/** The papers are stated to cite the plan in these ways; which of them writes which is not. */
const citedSo = inferred(
  'legalBases',
  'Các văn bản viện dẫn kế hoạch với hai giai đoạn, hai cách viết tên phong trào và ký hiệu lệch dấu cách; văn bản nào viết thế nào là suy ra.',
);

const papers: readonly Paper[] = [
  {
    symbol: '06-CTr/TU',
    kind: 'PROGRAMME',
    on: null,
    abstract: null,
    issuers: ['thanh-uy-ha-noi'],
    notes: [inferred('issuers', 'Suy từ ký hiệu.')],
  },
  {
    symbol: founding,
    kind: 'PLAN',
    on: '2022-12-12',
    abstract: movement(),
    issuers: ['so-gddt-ha-noi'],
  },
  {
    symbol: '356-KH-PGD&ĐT',
    kind: 'PLAN',
    on: '2022-12-22',
    abstract: null,
    issuers: ['pgd-phu-xuyen'],
    bases: [founding],
    citesFounding: { symbol: '4340/KH - SGDĐT', abstract: `${movement()} giai đoạn 2022–2025` },
    notes: [inferred('issuers', 'Suy từ ngữ cảnh.')],
  },
  {
    symbol: '119/GDĐT-HC',
    kind: 'LETTER',
    on: '2023-02-24',
    abstract: null,
    issuers: ['pgd-me-linh'],
    bases: [founding],
    citesFounding: { abstract: movement('chia sẻ') },
  },
  {
    symbol: '08/KH-PGDĐT',
    kind: 'PLAN',
    on: '2023-03-06',
    abstract: null,
    issuers: ['pgd-long-bien'],
    bases: [founding],
    citesFounding: { abstract: `${movement()} giai đoạn 2023–2025` },
  },
  {
    symbol: '12/KH-LP',
    kind: 'PLAN',
    on: '2023-03-13',
    abstract: null,
    issuers: ['pgd-bac-tu-liem', 'pgd-thanh-oai'],
    bases: [founding],
    citesFounding: { symbol: '4340 /KH-SGDĐT', abstract: `${movement('chia sẻ')} giai đoạn 2022–2025` },
  },
  {
    symbol: '55b/QĐLT-MNCD-MNDH-MNTP',
    kind: 'DECISION',
    on: '2023-05-15',
    abstract: 'Thành lập ban chỉ đạo của ba trường mầm non',
    issuers: preschools,
    notes: [inferred('issuers', 'Suy từ ký hiệu.')],
  },
  ...['22/KHLT-MNCD-MNDH-MNTP', '22b/KH-MNCD-MNDH-MNTP'].map((symbol) => ({
    symbol,
    kind: 'PLAN' as const,
    on: '2023-05-16',
    abstract: 'Kế hoạch phối hợp của ba trường mầm non',
    issuers: preschools,
    notes: [inferred('issuers', 'Suy từ ký hiệu.')],
  })),
];

const days = new Map(papers.map(({ symbol, on }) => [symbol, on]));

/** The id of a real paper by its symbol. */
export function documentId(symbol: string): DocumentId {
  const day = days.get(symbol);
  if (day === undefined) throw new Error(`There is no paper ${symbol}`);
  return hanoi.id('doc', symbol, day ?? mapSince);
}

export const realDocuments: readonly DocumentRecord[] = papers.map((paper) => ({
  id: documentId(paper.symbol),
  kind: paper.kind,
  symbol: paper.symbol,
  abstract: paper.abstract,
  issuedOn: paper.on === null ? unknownDate : onDay(paper.on),
  issuerIds: paper.issuers.map(realId),
  recipients: [],
  legalBasisIds: (paper.bases ?? []).map(documentId),
  ...(paper.citesFounding && {
    citations: [
      {
        basisId: documentId(founding),
        asCited: { symbol: null, abstract: null, issuedOn: null, ...paper.citesFounding },
      },
    ],
  }),
  ...fromPapers(
    stated('symbol'),
    ...(paper.on === null ? [] : [stated('issuedOn')]),
    ...(paper.notes?.some(({ field }) => field === 'issuers') ? [] : [stated('issuers')]),
    ...(paper.notes ?? []),
    kindRead,
    ...(paper.abstract === null ? [] : [inferred('abstract', 'Tóm tắt nội dung; trích yếu nguyên văn không có.')]),
    ...(paper.bases ? [stated('legalBases')] : []),
    ...(paper.citesFounding ? [citedSo] : []),
  ),
}));
