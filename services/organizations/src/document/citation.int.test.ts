import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const FILE = /* GraphQL */ `
  mutation ($input: FileDocumentInput!) {
    fileDocument(input: $input) { __typename ... on OfficialDocument { id } ... on Refusal { message } }
  }
`;
type Filed = { fileDocument: { __typename: string; id: string; message: string } };
const GRAPH = /* GraphQL */ `
  query ($id: ID!, $depth: Int) {
    officialDocument(id: $id) {
      basisGraph(depth: $depth) {
        complete
        nodes { level document { symbol } }
        edges { citingId basisId citation { document { symbol } differences { field spellingOnly } } }
      }
    }
  }
`;
type Graph = {
  officialDocument: {
    basisGraph: { nodes: { level: number; document: { symbol: string } }[]; edges: { citingId: string }[] };
  };
};

describe('papers that rest on others', () => {
  let service: OpenOrganizations;
  let officer: string;
  const papers: Record<string, string> = {};
  let number = 0;
  const file = async (symbol: string, bases: (string | object)[] = [], change: object = {}) => {
    number += 1;
    const { fileDocument } = await service.execute<Filed>(officer, FILE, {
      input: {
        kind: 'PLAN',
        symbol,
        abstract: `Kế hoạch “sẻ chia” ${number}`,
        issuedOn: { value: `2023-01-${String(number).padStart(2, '0')}` },
        issuerIds: ['org_department'],
        legalBases: bases.map((base) => (typeof base === 'string' ? { documentId: papers[base] } : base)),
        ...change,
      },
    });
    papers[symbol] = fileDocument.id;
    return fileDocument;
  };

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' });
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    await file('6-CTr/TU');
    await file('4340/KH-SGDĐT', ['6-CTr/TU']);
    await file('12/KH-LP', [
      {
        documentId: papers['4340/KH-SGDĐT'],
        asCited: { symbol: '4340 /KH- SGDĐT', abstract: 'Kế hoạch “chia sẻ” 2', issuedOn: { value: '2023-01-05' } },
      },
    ]);
    await file('13/KH-LP', ['4340/KH-SGDĐT', '12/KH-LP']);
    await file('14/KH-LP', ['13/KH-LP']);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('tells beside the paper what another one calls it, and corrects neither', async () => {
    const source = `query ($id: ID!) { officialDocument(id: $id) {
      bases { document { symbol } asCited { symbol abstract issuedOn { value precision } } differences { field asCited canonical spellingOnly } } } }`;
    expect(await service.execute(null, source, { id: papers['12/KH-LP'] })).toEqual({
      officialDocument: {
        bases: [
          {
            document: { symbol: '4340/KH-SGDĐT' },
            asCited: {
              symbol: '4340 /KH- SGDĐT',
              abstract: 'Kế hoạch “chia sẻ” 2',
              issuedOn: { value: '2023-01-05', precision: 'DAY' },
            },
            differences: [
              { field: 'SYMBOL', asCited: '4340 /KH- SGDĐT', canonical: '4340/KH-SGDĐT', spellingOnly: true },
              {
                field: 'ABSTRACT',
                asCited: 'Kế hoạch “chia sẻ” 2',
                canonical: 'Kế hoạch “sẻ chia” 2',
                spellingOnly: false,
              },
              { field: 'ISSUED_ON', asCited: '2023-01-05', canonical: '2023-01-02', spellingOnly: false },
            ],
          },
        ],
      },
    });
  });

  it('tells of the cited paper who cites it and how', async () => {
    const source = `query ($id: ID!) { officialDocument(id: $id) { symbolParts { number letter kind issuers }
      citations { totalCount edges { node { document { symbol } asCited { symbol } differences { field } } } } citedBy { totalCount } } }`;
    expect(await service.execute(null, source, { id: papers['4340/KH-SGDĐT'] })).toEqual({
      officialDocument: {
        symbolParts: { number: 4340, letter: null, kind: 'KH', issuers: ['SGDĐT'] },
        citations: {
          totalCount: 2,
          edges: [
            { node: { document: { symbol: '13/KH-LP' }, asCited: null, differences: [] } },
            {
              node: {
                document: { symbol: '12/KH-LP' },
                asCited: { symbol: '4340 /KH- SGDĐT' },
                differences: [{ field: 'SYMBOL' }, { field: 'ABSTRACT' }, { field: 'ISSUED_ON' }],
              },
            },
          ],
        },
        citedBy: { totalCount: 2 },
      },
    });
  });

  it('finds a paper by its symbol, however it is spelt', async () => {
    const source = `query ($symbol: String) { officialDocuments(symbol: $symbol) { edges { node { symbol } } } }`;
    const found = (symbol: string) => service.execute(null, source, { symbol });
    const plan = { officialDocuments: { edges: [{ node: { symbol: '4340/KH-SGDĐT' } }] } };
    expect(await found('số 4340 - kh – SGDĐT')).toEqual(plan);
    expect(await found('434/KH-SGDĐT')).toEqual({ officialDocuments: { edges: [] } });
  });

  it('draws what a paper rests on and what rests on it, the longest way', async () => {
    const graph = async (symbol: string, depth?: number) =>
      (await service.execute<Graph>(null, GRAPH, { id: papers[symbol], depth })).officialDocument.basisGraph;
    const levels = ({ nodes }: Graph['officialDocument']['basisGraph']) =>
      nodes.map(({ level, document }) => [level, document.symbol]);
    const whole = await graph('4340/KH-SGDĐT');
    expect(levels(whole)).toEqual([
      [-1, '6-CTr/TU'],
      [0, '4340/KH-SGDĐT'],
      [1, '12/KH-LP'],
      [2, '13/KH-LP'],
      [3, '14/KH-LP'],
    ]);
    expect(whole.edges).toHaveLength(5);
    expect(levels(await graph('14/KH-LP', 1))).toEqual([
      [-1, '13/KH-LP'],
      [0, '14/KH-LP'],
    ]);
    expect((await service.attempt(null, GRAPH, { id: papers['12/KH-LP'], depth: 7 })).errors).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
  });

  it('draws many as with the statements of one', async () => {
    const source = `query ($first: Int) { officialDocuments(first: $first) { edges { node { basisGraph { nodes { document { id } } edges { citation { differences { field } } } }
      bases { asCited { symbol } } citations { edges { node { asCited { symbol } } } } } } } }`;
    const cost = async (first: number) =>
      (await countStatements(() => service.execute(null, source, { first }))).statements;
    // The first time also opens connections.
    await cost(5);
    expect(await cost(5)).toBeLessThanOrEqual(await cost(1));
  });

  it('refuses a number that is taken, unless a letter tells the papers apart', async () => {
    const again = { issuedOn: { value: '2023-11-05' } };
    expect(await file('12 / KH-SGDĐT', [], again)).toMatchObject({
      __typename: 'NumberTaken',
      message: expect.stringContaining('12/KH-LP'),
    });
    expect(await file('12b/KH-SGDĐT', [], again)).toMatchObject({ __typename: 'OfficialDocument' });
    expect(await file('12/KH-SGDĐT', [], { issuedOn: { value: '2022-11-05' } })).toMatchObject({
      __typename: 'OfficialDocument',
    });
    expect(await file('12/QĐ-SGDĐT', [], { ...again, kind: 'DECISION' })).toMatchObject({
      __typename: 'OfficialDocument',
    });
  });

  it('gives a number to one of two who want it at once', async () => {
    const twice = await Promise.all(
      ['77/KH-A', '77/KH-B'].map((symbol) => file(symbol, [], { issuedOn: { value: '2023-06-01' } })),
    );
    expect(twice.map(({ __typename }) => __typename).sort()).toEqual(['NumberTaken', 'OfficialDocument']);
  });
});
