import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const FILE = /* GraphQL */ `
  mutation ($input: FileDocumentInput!) {
    fileDocument(input: $input) {
      __typename
      ... on OfficialDocument {
        id kind symbol normalizedSymbol abstract
        issuedOn { value precision }
        issuers { id }
        legalBases { symbol }
        recipients { name purpose organization { id } }
      }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const paper = {
  kind: 'PLAN',
  symbol: '22b/KH - MNCD',
  abstract: 'Kế hoạch phối hợp',
  issuedOn: { value: '2023-05-16', precision: 'DAY' },
  issuerIds: ['org_school', 'org_twin'],
};
type Filed = { fileDocument: { __typename: string; id: string } };

describe('filing a paper', () => {
  let service: OpenOrganizations;
  let head: string;
  let officer: string;
  let member: string;
  const file = (who: string, change: object = {}) =>
    service.execute<Filed>(who, FILE, { input: { ...paper, ...change } });

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
      { id: 'org_twin', name: 'Trường bạn', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
    );
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    member = await service.member('member', 'COMMITTEE_MEMBER', 'org_department');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('keeps it as written, with its issuers, bases and recipients, and tells the others', async () => {
    const plan = await file(officer, {
      symbol: '4340/KH-SGDĐT',
      issuerIds: ['org_department'],
      issuedOn: { value: '2022-12-12' },
    });
    const { fileDocument } = await file(head, {
      legalBases: [{ documentId: plan.fileDocument.id }],
      recipients: [{ organizationId: 'org_department', name: 'Sở GD&ĐT', purpose: 'để báo cáo' }, { name: 'Lưu: VT' }],
    });
    expect(fileDocument).toEqual({
      __typename: 'OfficialDocument',
      id: fileDocument.id,
      kind: 'PLAN',
      symbol: '22b/KH - MNCD',
      normalizedSymbol: '22B/KH-MNCD',
      abstract: 'Kế hoạch phối hợp',
      issuedOn: { value: '2023-05-16', precision: 'DAY' },
      issuers: [{ id: 'org_school' }, { id: 'org_twin' }],
      legalBases: [{ symbol: '4340/KH-SGDĐT' }],
      recipients: [
        { name: 'Sở GD&ĐT', purpose: 'để báo cáo', organization: { id: 'org_department' } },
        { name: 'Lưu: VT', purpose: null, organization: null },
      ],
    });
    const outbox = await service.em().execute('select type, payload from outbox order by seq');
    expect(outbox).toHaveLength(2);
    expect(outbox[1]).toMatchObject({
      type: 'organizations.document-filed.v1',
      payload: { id: fileDocument.id, symbol: '22b/KH - MNCD', issuerIds: ['org_school', 'org_twin'] },
    });
    const cited = `query ($id: ID!) { officialDocument(id: $id) { citedBy { totalCount edges { node { id } } } } organization(id: "org_twin") { documents { edges { node { id } } } } }`;
    expect(await service.execute(null, cited, { id: plan.fileDocument.id })).toEqual({
      officialDocument: { citedBy: { totalCount: 1, edges: [{ node: { id: fileDocument.id } }] } },
      organization: { documents: { edges: [{ node: { id: fileDocument.id } }] } },
    });
  });

  it('is for those who may write in the name of an issuer', async () => {
    const others = { issuerIds: ['org_twin'] };
    for (const who of [head, officer])
      expect(await file(who, others)).toMatchObject({ fileDocument: { __typename: 'NotYourOrganization' } });
    expect(await file(member, { issuerIds: ['org_department'] })).toMatchObject({
      fileDocument: { __typename: 'NotYourOrganization' },
    });
    expect((await service.attempt(null, FILE, { input: paper })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('names what cannot be right', async () => {
    expect(await file(head, { abstract: '', issuerIds: [] })).toMatchObject({
      fileDocument: { __typename: 'InvalidInput', issues: [{ path: 'abstract' }, { path: 'issuerIds' }] },
    });
    expect(
      await file(head, {
        issuedOn: { value: '2030-01-01' },
        legalBases: [{ documentId: 'doc_nothing' }],
        issuerIds: ['org_school', 'x'],
      }),
    ).toMatchObject({
      fileDocument: {
        __typename: 'InvalidInput',
        issues: [{ path: 'issuerIds.1' }, { path: 'issuedOn' }, { path: 'legalBases.0.documentId' }],
      },
    });
  });

  it('files a paper sent twice with one key once', async () => {
    const keyed = { symbol: '55b/QĐ', idempotencyKey: 'k1' };
    const first = await file(head, keyed);
    expect(await file(head, keyed)).toEqual(first);
    expect(await file(head, { ...keyed, symbol: '55/QĐ' })).toMatchObject({
      fileDocument: { __typename: 'IdempotencyKeyReused' },
    });
    const found = `{ officialDocuments(search: "55b qd") { totalCount } }`;
    expect(await service.execute(null, found)).toEqual({ officialDocuments: { totalCount: 1 } });
  });

  it('lists papers without a day last, page by page', async () => {
    await file(head, { symbol: '06-CTr/TU', issuedOn: { value: null, precision: 'UNKNOWN' } });
    const page = `query ($after: String) { officialDocuments(first: 3, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { issuedOn { value } } } } }`;
    type Page = {
      officialDocuments: { pageInfo: { endCursor: string }; edges: { node: { issuedOn: { value: string | null } } }[] };
    };
    const first = await service.execute<Page>(null, page);
    const second = await service.execute<Page>(null, page, { after: first.officialDocuments.pageInfo.endCursor });
    const days = [first, second].flatMap(({ officialDocuments }) =>
      officialDocuments.edges.map(({ node }) => node.issuedOn.value),
    );
    expect(days).toEqual(['2023-05-16', '2023-05-16', '2022-12-12', null]);
  });
});
