import { type Actor, current, type Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';
import { InvalidInput, type Issue, NotYourOrganization } from '@twinning/domain/refusal';
import type { OfficialDocument } from './official-document.ts';

export type FileDocument = Omit<OfficialDocument, 'generated' | 'provenance'>;

/** Which of the ids named in the paper are in the register. */
export type Known = { organizations: ReadonlySet<string>; documents: ReadonlySet<string> };

/** A seat on a committee is no right to write in the name of the office that set it up. */
const filing: ReadonlySet<Role> = new Set([
  'DEPARTMENT_ADMINISTRATOR',
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
  'SCHOOL_STAFF',
]);

const filesFor = (actor: Actor, organizationId: string): boolean =>
  current(actor).some((membership) => filing.has(membership.role) && membership.organizationId === organizationId);

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

function strangers(path: string, ids: readonly (string | null)[], known: ReadonlySet<string>): Issue[] {
  return ids.flatMap((id, index) =>
    id === null || known.has(id) ? [] : [{ path: path.replace('*', String(index)), text: unknown }],
  );
}

function repeated(path: string, ids: readonly string[]): Issue[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: `${path}.${index}`, text: { vi: 'Đã có ở trên.', en: 'It stands above already.' } }]
      : [],
  );
}

/** Only as much of a date is kept as its paper states: "tháng 9/2023" is the first of September with its precision. */
const asStated = ({ value, precision }: PartialDate): PartialDate => ({
  value:
    value &&
    (precision === 'MONTH' ? `${value.slice(0, 7)}-01` : precision === 'YEAR' ? `${value.slice(0, 4)}-01-01` : value),
  precision,
});

/** An office or a school files a paper that it issued, alone or with others; the symbol is kept as it is written. */
export function fileDocument(paper: FileDocument, known: Known, actor: Actor): OfficialDocument {
  if (!paper.issuerIds.some((id) => filesFor(actor, id))) throw new NotYourOrganization();
  const recipients = paper.recipients.map(({ organizationId }) => organizationId);
  const issues = [
    ...dateFault(paper.issuedOn, actor.day),
    ...strangers('issuerIds.*', paper.issuerIds, known.organizations),
    ...repeated('issuerIds', paper.issuerIds),
    ...strangers('legalBaseIds.*', paper.legalBasisIds, known.documents),
    ...repeated('legalBaseIds', paper.legalBasisIds),
    ...strangers('recipients.*.organizationId', recipients, known.organizations),
  ];
  if (issues.length > 0) throw new InvalidInput(issues);
  return { ...paper, issuedOn: asStated(paper.issuedOn), generated: false, provenance: [] };
}
