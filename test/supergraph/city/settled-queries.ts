import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Product } from '../../product/start-product.ts';

const folder = fileURLToPath(new URL('../../contract/queries/', import.meta.url));
const query = (name: string) => readFile(`${folder}${name}.graphql`, 'utf8');

type Tally = { count: number; of: number };
type Coverage = {
  movement: {
    participation: {
      districts: Tally;
      schoolsWithPlan: Tally;
      upperUnitsSigned: Tally;
      byUnit: { organization: { name: string }; schoolsWithPlan: Tally }[];
      remainder: Tally;
    };
    delivery: {
      thematicSessions: number;
      byUnit: { thematicSessions: number }[];
      remainder: { thematicSessions: number };
    };
  };
};
type SchoolFile = {
  organizationByCode: {
    name: string;
    parent: { name: string; kind: string };
    partnerships: {
      edges: { node: { parties: unknown[]; memoranda: { signedOn: { value: string; precision: string } }[] } }[];
    };
  };
};
type Search = { organizations: { totalCount: number; edges: { node: { name: string; kind: string } }[] } };
type Taken = { organization: { name: string; code?: string | null }; share: string };
type Successors = {
  then: { name: string; status: string; successors: Taken[] } | null;
  now: { name: string; predecessors: Taken[] } | null;
};

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Read-only; copies of what is settled, as those ask it who use it. */
export const answersTheSettledQueries = (held: () => Product): void =>
  describe('the settled queries of the demonstration city', () => {
    let product: Product;
    beforeAll(() => {
      product = held();
    });

    const successors = async (code: string) =>
      product.ask<Successors>('department', await query('reorganisation'), {
        code,
        before: '2025-06-30',
        after: '2025-07-01',
      });
    const coverage = async (mapOn: string) =>
      (
        await product.ask<Coverage>('department', await query('coverage'), {
          movement: 'nhatruong-chungtay-2022',
          asOf: '2025-05-06',
          mapOn,
        })
      ).movement;

    it.each(['2025-05-06', '2025-07-02'])('cover the published figures on the map of %s', async (mapOn) => {
      const { participation, delivery } = await coverage(mapOn);
      expect(participation.districts).toEqual({ count: 30, of: 30 });
      expect(participation.schoolsWithPlan.count).toBe(1176);
      expect(participation.upperUnitsSigned.count).toBe(147);
      expect(delivery.thematicSessions).toBe(1420);
      expect(sum(participation.byUnit.map((row) => row.schoolsWithPlan.count)) + participation.remainder.count).toBe(
        1176,
      );
      expect(sum(delivery.byUnit.map((row) => row.thematicSessions)) + delivery.remainder.thematicSessions).toBe(1420);
    });

    it('lay them on 30 districts before the reform, on 126 communes and the department after it', async () => {
      expect((await coverage('2025-05-06')).participation.byUnit).toHaveLength(30);
      expect((await coverage('2025-07-02')).participation.byUnit).toHaveLength(127);
    });

    it.each([
      ['2023-06-01', 'Phòng GD&ĐT huyện Thanh Oai'],
      ['2025-08-01', 'UBND xã Dân Hòa'],
    ])('place Mầm non Cao Dương on %s under %s', async (asOf, parent) => {
      const { organizationByCode } = await product.ask<SchoolFile>('department', await query('school-file'), {
        code: 'mn-cao-duong',
        asOf,
      });
      expect(organizationByCode.parent.name).toBe(parent);
      const [first] = organizationByCode.partnerships.edges;
      expect(first?.node.parties).toHaveLength(3);
      expect(first?.node.memoranda[0]?.signedOn).toEqual({ value: '2023-05-04', precision: 'DAY' });
    });

    it.each(['mam non cao duong', 'MN Cao Dương', 'trường mn cao dương', 'cao duong'])(
      'find Mầm non Cao Dương first for "%s"',
      async (text) => {
        const { organizations } = await product.ask<Search>('school', await query('search'), { text });
        expect(organizations.edges[0]?.node.name).toBe('Trường Mầm non Cao Dương');
      },
    );

    it('find the same for either place of the tone', async () => {
      const names = async (text: string) =>
        (await product.ask<Search>('school', await query('search'), { text })).organizations;
      expect(await names('Dân Hoà')).toEqual(await names('Dân Hòa'));
    });

    it('find a district office only on a day when it existed', async () => {
      const find = async (asOf: string) => {
        const { organizations } = await product.ask<Search>('school', await query('search'), {
          text: 'PGD thanh oai',
          asOf,
        });
        return organizations.edges.map(({ node }) => node.name);
      };
      expect((await find('2023-01-01'))[0]).toBe('Phòng GD&ĐT huyện Thanh Oai');
      expect(await find('2026-01-01')).not.toContain('Phòng GD&ĐT huyện Thanh Oai');
    });

    it('tell who answers for the old xã Dân Hòa, whose code nobody bears any more', async () => {
      const { then: was, now } = await successors('10168');
      expect(was).toMatchObject({
        name: 'UBND xã Dân Hòa',
        status: 'DISSOLVED',
        successors: [{ organization: { name: 'UBND xã Dân Hòa', code: '10180' }, share: 'WHOLE' }],
      });
      expect(now).toBeNull();
    });

    it('tell the five communes of the new xã Dân Hòa, which bears the code of one of them', async () => {
      const { then: was, now } = await successors('10180');
      expect(was).toMatchObject({ name: 'UBND xã Hồng Dương', status: 'DISSOLVED' });
      expect(now?.name).toBe('UBND xã Dân Hòa');
      expect(now?.predecessors.map(({ organization, share }) => `${organization.name} ${share}`).toSorted()).toEqual([
        'UBND xã Cao Xuân Dương WHOLE',
        'UBND xã Dân Hòa WHOLE',
        'UBND xã Hồng Dương WHOLE',
        'UBND xã Liên Châu WHOLE',
        'UBND xã Tân Ước WHOLE',
      ]);
    });

    it('answer the others without an error', async () => {
      const file = await product.ask<{ organizationByCode: { id: string } }>(
        'department',
        'query ($code: String!) { organizationByCode(code: $code) { id partnerships(first: 1) { edges { node { id } } } } }',
        { code: 'mn-cao-duong' },
      );
      const { id } = file.organizationByCode as { id: string };
      const [edge] = (file.organizationByCode as unknown as { partnerships: { edges: { node: { id: string } }[] } })
        .partnerships.edges;
      await product.ask('department', await query('partnership'), { id: edge?.node.id });
      await product.ask('department', await query('district-sync'), { office: id, period: '2025', since: null });
      await product.ask('chair', await query('committee-standings'), {
        round: 'thi-dua-2025',
        category: 'tap-the',
        method: 'RAW_MEAN',
      });
    });
  });
