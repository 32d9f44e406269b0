import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const FILE = /* GraphQL */ `
  mutation ($input: FileDocumentInput!) {
    fileDocument(input: $input) { ... on OfficialDocument { id } }
  }
`;
const AMEND = /* GraphQL */ `
  mutation ($input: AmendDocumentInput!) {
    amendDocument(input: $input) {
      __typename
      ... on OfficialDocument {
        version abstract issuedOn { value }
        bases { document { id } asCited { symbol } }
        recipients { name }
        amendments { version reason abstract issuedOn { value } legalBases { id } recipients { name } }
      }
      ... on Refusal { message }
    }
  }
`;
type Amended = { amendDocument: { __typename: string; version: number } };

describe('amending a paper', () => {
  let service: OpenOrganizations;
  let head: string;
  let other: string;
  let department: string;
  let plan: string;
  let child: string;
  const file = async (who: string, symbol: string, change: object = {}) => {
    const input = { kind: 'PLAN', symbol, issuedOn: { value: '2023-05-16' }, issuerIds: ['org_school'], ...change };
    return (await service.execute<{ fileDocument: { id: string } }>(who, FILE, { input })).fileDocument.id;
  };
  const amend = (who: string, documentId: string, change: object) =>
    service.execute<Amended>(who, AMEND, { input: { documentId, reason: 'Gõ nhầm', expectedVersion: 1, ...change } });

  beforeAll(async () => {
    service = await openOrganizations();
    const gone = { to: '2023-07-01' };
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department', ...gone },
    );
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
    other = await service.member('other', 'AUDITOR', 'org_department');
    department = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    plan = await file(head, '22/KH', { recipients: [{ name: 'Lưu: VT' }] });
    child = await file(head, '23/KH', { legalBases: [{ documentId: plan }] });
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('changes what is sent, keeps what was filed and tells the others', async () => {
    const basis = await file(head, '20/KH');
    const change = {
      abstract: 'Kế hoạch phối hợp',
      legalBases: [{ documentId: basis, asCited: { symbol: '20 /KH' } }],
    };
    expect(await amend(head, plan, { ...change, idempotencyKey: 'k1' })).toEqual({
      amendDocument: {
        __typename: 'OfficialDocument',
        version: 2,
        abstract: 'Kế hoạch phối hợp',
        issuedOn: { value: '2023-05-16' },
        bases: [{ document: { id: basis }, asCited: { symbol: '20 /KH' } }],
        recipients: [{ name: 'Lưu: VT' }],
        amendments: [
          {
            version: 1,
            reason: 'Gõ nhầm',
            abstract: null,
            issuedOn: { value: '2023-05-16' },
            legalBases: [],
            recipients: [{ name: 'Lưu: VT' }],
          },
        ],
      },
    });
    expect(await amend(head, plan, { ...change, idempotencyKey: 'k1' })).toMatchObject({
      amendDocument: { version: 2 },
    });
    const found = '{ officialDocuments(search: "ke hoach phoi hop") { totalCount } }';
    expect(await service.execute(null, found)).toEqual({ officialDocuments: { totalCount: 1 } });
    const events = '{ changes { events { type } } }';
    expect(await service.execute<{ changes: { events: object[] } }>(null, events)).toMatchObject({
      changes: { events: expect.arrayContaining([{ type: 'organizations.document-amended.v1' }]) },
    });
  });

  it('refuses a paper to rest on what rests on it', async () => {
    const circle = { expectedVersion: 2, legalBases: [{ documentId: child }] };
    expect(await amend(head, plan, circle)).toMatchObject({ amendDocument: { __typename: 'CircularBasis' } });
  });

  it('lets one of two close a circle at once, not both', async () => {
    const [one, two] = [await file(head, '31/KH'), await file(head, '32/KH')];
    const both = await Promise.all([
      amend(head, one, { legalBases: [{ documentId: two }] }),
      amend(head, two, { legalBases: [{ documentId: one }] }),
    ]);
    expect(both.map(({ amendDocument }) => amendDocument.__typename).sort()).toEqual([
      'CircularBasis',
      'OfficialDocument',
    ]);
  });

  it('refuses a version read too early, a change of nothing and whoever may not file it', async () => {
    const refusal = async (who: string, change: object, id = child) =>
      (await amend(who, id, change)).amendDocument.__typename;
    expect(await refusal(head, { expectedVersion: 7, abstract: 'Khác' })).toBe('StaleVersion');
    expect(await refusal(head, { issuedOn: { value: '2023-05-16' } })).toBe('NothingAmended');
    expect(await refusal(department, { abstract: 'Khác' })).toBe('NotYourOrganization');
    expect(await refusal(other, { abstract: 'Khác' })).toBe('NotYourOrganization');
    expect(await refusal(head, { abstract: 'Khác' }, 'doc_nothing')).toBe('NotFound');
    expect(await refusal(head, { abstract: 'Khác', reason: ' ' })).toBe('InvalidInput');
  });

  it('refuses a year in which the number is taken', async () => {
    await file(head, '23/KH', { issuedOn: { value: '2022-05-16' } });
    expect(await amend(head, child, { issuedOn: { value: '2022-05-17' } })).toMatchObject({
      amendDocument: { __typename: 'NumberTaken' },
    });
  });
});
