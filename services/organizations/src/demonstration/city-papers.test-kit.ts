import { expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import type { OpenOrganizations } from '../open-organizations.test-kit.ts';

/** Papers of the city tell who cites and who obeys them. */
export function cityPapers(service: () => OpenOrganizations): void {
  it('tells who cites the founding plan', async () => {
    const source = `{ officialDocuments(search: "4340 kh") { totalCount edges { node { symbol issuedOn { value precision } issuers { name }
      citedBy(first: 50) { totalCount edges { node { symbol normalizedSymbol issuers { name(asOf: "2023-05-06") } } } } } } } }`;
    expect(await service().execute(null, source)).toMatchObject({
      officialDocuments: {
        totalCount: 1,
        edges: [
          {
            node: {
              symbol: '4340/KH-SGDĐT',
              issuedOn: { value: '2022-12-12', precision: 'DAY' },
              issuers: [{ name: 'Sở GD&ĐT Hà Nội' }],
              citedBy: {
                totalCount: 4,
                edges: [
                  { node: { symbol: '12/KH-LP', issuers: [{}, { name: 'Phòng GD&ĐT huyện Thanh Oai' }] } },
                  { node: { symbol: '08/KH-PGDĐT' } },
                  { node: { symbol: '119/GDĐT-HC' } },
                  { node: { symbol: '356-KH-PGD&ĐT', normalizedSymbol: '356/KH-PGD&ĐT' } },
                ],
              },
            },
          },
        ],
      },
    });
  });

  it('tells which offices have acted on the founding plan, and how they write it', async () => {
    const source = `{ officialDocuments(symbol: "4340 KH SGDĐT") { edges { node {
      cascade(asOf: "2025-06-30") { officesActed { count of } offices(acted: true) { edges { node { organization { name(asOf: "2023-05-06") } acts { document { symbol } } } } } }
      today: cascade { asOf officesActed { of } earlierMaps } clusters: cascade(hierarchy: PROFESSIONAL_CLUSTER) { officesActed { count of } }
      citations { edges { node { document { symbol } differences { field spellingOnly } } } } } } } }`;
    const act = (name: string, symbol: string) => ({
      node: { organization: { name }, acts: [{ document: { symbol } }] },
    });
    const { result, statements } = await countStatements(() => service().execute(null, source));
    expect(statements).toBeLessThanOrEqual(18);
    expect(result).toMatchObject({
      officialDocuments: {
        edges: [
          {
            node: {
              cascade: {
                officesActed: { count: 5, of: 30 },
                offices: {
                  edges: [
                    act('Phòng GD&ĐT huyện Mê Linh', '119/GDĐT-HC'),
                    act('Phòng GD&ĐT huyện Phú Xuyên', '356-KH-PGD&ĐT'),
                    act('Phòng GD&ĐT huyện Thanh Oai', '12/KH-LP'),
                    act('Phòng GD&ĐT quận Bắc Từ Liêm', '12/KH-LP'),
                    act('Phòng GD&ĐT quận Long Biên', '08/KH-PGDĐT'),
                  ],
                },
              },
              today: { officesActed: { of: 126 }, earlierMaps: ['2025-06-30'] },
              clusters: { officesActed: { count: 0, of: 30 } },
              citations: {
                edges: [
                  {
                    node: {
                      document: { symbol: '12/KH-LP' },
                      differences: [
                        { field: 'SYMBOL', spellingOnly: true },
                        { field: 'ABSTRACT', spellingOnly: false },
                      ],
                    },
                  },
                  {},
                  {},
                  {},
                ],
              },
            },
          },
        ],
      },
    });
  });
}
