import type { Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';
import type { Issue } from '@twinning/domain/refusal';
import type { AmendedFacts, AsCited, LegalBasis } from './official-document.ts';

/** Which of the ids named in the paper are in the register. */
export type Known = { organizations: ReadonlySet<string>; documents: ReadonlySet<string> };

const earliest: Day = '1945-09-02';
const unknown = { vi: 'Không có trong sổ đăng ký.', en: 'It is not in the register.' };

function dateFault({ value, precision }: PartialDate, today: Day): Issue[] {
  const issue = (vi: string, en: string): Issue[] => [{ path: 'issuedOn', text: { vi, en } }];
  if ((value === null) !== (precision === 'UNKNOWN'))
    return issue('Hãy ghi ngày, hoặc chọn "không rõ".', 'Give a day, or say that it is unknown.');
  if (value !== null && value < earliest)
    return issue('Ngày ban hành phải từ 02/9/1945.', 'The day must not be before 1945-09-02.');
  if (value !== null && value > today)
    return issue('Ngày ban hành không thể ở tương lai.', 'A paper is not issued in the future.');
  return [];
}

export function strangers(path: string, ids: readonly (string | null)[], known: ReadonlySet<string>): Issue[] {
  return ids.flatMap((id, index) =>
    id === null || known.has(id) ? [] : [{ path: path.replace('*', String(index)), text: unknown }],
  );
}

export function repeated(path: string, ids: readonly string[]): Issue[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: path.replace('*', String(index)), text: { vi: 'Đã có ở trên.', en: 'It stands above already.' } }]
      : [],
  );
}

/** What cannot be right in the facts of a paper, whether it is filed or amended. */
export function faults({ issuedOn, recipients, legalBases }: AmendedFacts, known: Known, today: Day): Issue[] {
  const bases = legalBases.map(({ basisId }) => basisId);
  return [
    ...dateFault(issuedOn, today),
    ...strangers('legalBases.*.documentId', bases, known.documents),
    ...repeated('legalBases.*.documentId', bases),
    ...strangers(
      'recipients.*.organizationId',
      recipients.map(({ organizationId }) => organizationId),
      known.organizations,
    ),
  ];
}

/** Only as much of a date is kept as its paper states: "tháng 9/2023" is the first of September with its precision. */
const asStated = ({ value, precision }: PartialDate): PartialDate => ({
  value:
    value &&
    (precision === 'MONTH' ? `${value.slice(0, 7)}-01` : precision === 'YEAR' ? `${value.slice(0, 4)}-01-01` : value),
  precision,
});

/** A citation of which nothing is written down is a basis and no more. */
function written(asCited: AsCited | null): AsCited | null {
  if (asCited === null) return null;
  const { symbol, abstract } = asCited;
  const issuedOn = asCited.issuedOn && asCited.issuedOn.value !== null ? asStated(asCited.issuedOn) : null;
  return symbol === null && abstract === null && issuedOn === null ? null : { symbol, abstract, issuedOn };
}

/** The facts as they are kept: dates no finer than stated, citations as the paper writes them, never corrected. */
export const kept = <Facts extends AmendedFacts>(facts: Facts): Facts => ({
  ...facts,
  issuedOn: asStated(facts.issuedOn),
  legalBases: facts.legalBases.map(({ basisId, asCited }): LegalBasis => ({ basisId, asCited: written(asCited) })),
});
