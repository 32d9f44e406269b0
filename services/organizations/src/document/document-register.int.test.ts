import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const FILE = 'mutation ($input: FileDocumentInput!) { fileDocument(input: $input) { __typename } }';
const REGISTER = /* GraphQL */ `
  query ($year: Int!, $first: Int, $after: String) {
    documentRegister(issuerId: "org_school", year: $year, kind: PLAN) {
      papers lowest highest missing explained nextNumber
      entries(first: $first, after: $after) {
        totalCount
        pageInfo { endCursor hasNextPage }
        edges { node { number until letter reason document { symbol } } }
      }
    }
  }
`;
const EXPLAIN = /* GraphQL */ `
  mutation ($input: ExplainNumberGapInput!) {
    explainNumberGap(input: $input) { __typename ... on DocumentRegister { missing explained } ... on Refusal { message } }
  }
`;
type Register = {
  documentRegister: {
    entries: { pageInfo: { endCursor: string; hasNextPage: boolean }; edges: { node: { number: number } }[] };
  };
};

describe('the register of numbers', () => {
  let service: OpenOrganizations;
  let head: string;
  let other: string;
  const register = async (year = 2023, page: object = {}) =>
    (await service.execute<Register>(null, REGISTER, { year, ...page })).documentRegister;
  const explain = (who: string, number: number, change: object = {}) =>
    service.execute(who, EXPLAIN, {
      input: { issuerId: 'org_school', year: 2023, kind: 'PLAN', number, reason: 'Số bỏ trống', ...change },
    });

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] },
      { id: 'org_twin', name: 'Trường bạn', kind: 'SCHOOL', levels: ['PRIMARY'] },
    );
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
    other = await service.member('other', 'SCHOOL_HEAD', 'org_twin');
    const file = (symbol: string | null, change: object = {}) =>
      service.execute(head, FILE, {
        input: { kind: 'PLAN', symbol, issuedOn: { value: '2023-05-16' }, issuerIds: ['org_school'], ...change },
      });
    await file('22/KH');
    await file('22b/KH-A-B', { issuerIds: ['org_school', 'org_twin'] });
    await file('26/KH');
    await file('30/KH', { issuerIds: ['org_twin', 'org_school'] });
    await file('40/KH', { issuedOn: { value: '2022-05-16' } });
    await file('50/KH', { issuedOn: { value: null, precision: 'UNKNOWN' } });
    await file('60/QĐ', { kind: 'DECISION' });
    await file(null);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('tells the papers in the order of numbers and letters, and the numbers between them without one', async () => {
    expect(await register()).toEqual({
      ...{ papers: 3, lowest: 22, highest: 26, missing: 3, explained: 0, nextNumber: 27 },
      entries: {
        totalCount: 4,
        pageInfo: { endCursor: expect.any(String), hasNextPage: false },
        edges: [
          { node: { number: 22, until: 22, letter: null, reason: null, document: { symbol: '22/KH' } } },
          { node: { number: 22, until: 22, letter: 'b', reason: null, document: { symbol: '22b/KH-A-B' } } },
          { node: { number: 23, until: 25, letter: null, reason: null, document: null } },
          { node: { number: 26, until: 26, letter: null, reason: null, document: { symbol: '26/KH' } } },
        ],
      },
    });
  });

  it('is empty in another year, and begins with 1', async () => {
    expect(await register(2021)).toMatchObject({
      ...{ papers: 0, lowest: null, highest: null, missing: 0, nextNumber: 1 },
      entries: { totalCount: 0 },
    });
  });

  it('keeps the reason of a number without a paper, the last one when it is given again', async () => {
    await explain(head, 24);
    expect(await explain(head, 24, { reason: 'Văn bản không ban hành', idempotencyKey: 'k1' })).toEqual({
      explainNumberGap: { __typename: 'DocumentRegister', missing: 3, explained: 1 },
    });
    await explain(head, 24, { reason: 'Văn bản không ban hành', idempotencyKey: 'k1' });
    expect((await register()).entries.edges.slice(2, 5)).toMatchObject([
      { node: { number: 23, until: 23, reason: null } },
      { node: { number: 24, until: 24, reason: 'Văn bản không ban hành', document: null } },
      { node: { number: 25, until: 25, reason: null } },
    ]);
  });

  it('refuses a number that is no gap, and whoever does not file for the issuer', async () => {
    for (const number of [22, 21, 27])
      expect(await explain(head, number)).toMatchObject({ explainNumberGap: { __typename: 'NotAGap' } });
    expect(await explain(other, 25)).toMatchObject({ explainNumberGap: { __typename: 'NotYourOrganization' } });
    expect(await explain(head, 25, { reason: '' })).toMatchObject({
      explainNumberGap: { __typename: 'InvalidInput' },
    });
  });

  it('goes on page by page, with as many statements for many lines as for one', async () => {
    const numbers: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { entries }: Register['documentRegister'] = await register(2023, { first: 2, after });
      numbers.push(...entries.edges.map(({ node }) => node.number));
      after = entries.pageInfo.endCursor;
      if (!entries.pageInfo.hasNextPage) break;
    }
    expect(numbers).toEqual([22, 22, 23, 24, 25, 26]);
    const cost = async (first: number) => (await countStatements(() => register(2023, { first }))).statements;
    // The first time also opens connections.
    await cost(5);
    expect(await cost(5)).toBeLessThanOrEqual(await cost(1));
  });

  it('is found under its issuer', async () => {
    const source = '{ organization(id: "org_school") { documentRegisters { year kind papers nextNumber } } }';
    const { result, statements } = await countStatements(() => service.execute(null, source));
    expect(statements).toBeLessThanOrEqual(6);
    expect(result).toEqual({
      organization: {
        documentRegisters: [
          { year: 2023, kind: 'DECISION', papers: 1, nextNumber: 61 },
          { year: 2023, kind: 'PLAN', papers: 3, nextNumber: 27 },
          { year: 2022, kind: 'PLAN', papers: 1, nextNumber: 41 },
        ],
      },
    });
  });
});
