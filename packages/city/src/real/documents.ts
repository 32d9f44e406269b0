import { unknownDate } from '@twinning/domain/partial-date';
import { mapSince, onDay } from '../calendar.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { DocumentId, DocumentKind, DocumentRecord } from '../records/organization.ts';
import type { Provenance } from '../records/provenance.ts';
import { hanoi, realId } from './organizations.ts';

type Paper = {
  symbol: string;
  kind: DocumentKind;
  on: string | null;
  abstract: string | null;
  issuers: readonly string[];
  bases?: readonly string[];
  notes?: readonly Provenance[];
};

const preschools = ['mn-cao-duong', 'mn-dan-hoa', 'mn-thuy-phuong'];
const kindRead = inferred('kind', 'Suy từ ký hiệu.');
const founding = '4340/KH-SGDĐT';

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
    abstract: 'Triển khai phong trào “Nhà trường cùng chung tay phát triển – Thầy cô cùng sẻ chia trách nhiệm”',
    issuers: ['so-gddt-ha-noi'],
  },
  {
    symbol: '356-KH-PGD&ĐT',
    kind: 'PLAN',
    on: '2022-12-22',
    abstract: null,
    issuers: ['pgd-phu-xuyen'],
    bases: [founding],
    notes: [inferred('issuers', 'Suy từ ngữ cảnh.')],
  },
  {
    symbol: '119/GDĐT-HC',
    kind: 'LETTER',
    on: '2023-02-24',
    abstract: null,
    issuers: ['pgd-me-linh'],
    bases: [founding],
  },
  {
    symbol: '08/KH-PGDĐT',
    kind: 'PLAN',
    on: '2023-03-06',
    abstract: null,
    issuers: ['pgd-long-bien'],
    bases: [founding],
  },
  {
    symbol: '12/KH-LP',
    kind: 'PLAN',
    on: '2023-03-13',
    abstract: null,
    issuers: ['pgd-bac-tu-liem', 'pgd-thanh-oai'],
    bases: [founding],
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
  ...fromPapers(
    stated('symbol'),
    ...(paper.on === null ? [] : [stated('issuedOn')]),
    ...(paper.notes?.some(({ field }) => field === 'issuers') ? [] : [stated('issuers')]),
    ...(paper.notes ?? []),
    kindRead,
    ...(paper.abstract === null ? [] : [inferred('abstract', 'Tóm tắt nội dung; trích yếu nguyên văn không có.')]),
    ...(paper.bases ? [stated('legalBases')] : []),
  ),
}));
