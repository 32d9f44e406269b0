import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { city } from '@twinning/city/city';
import { countStatements } from '@twinning/testing/count-statements';
import { documentOf, organizationOf } from '../demonstration/city-parts.ts';
import { insertDocuments } from '../document/insert-documents.repository.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { insertOrganizations } from '../organization/insert-organizations.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { registered } from '../organization/registered.ts';

const SEARCH = `query ($text: String!, $kinds: [OrganizationKind!], $asOf: Date, $first: Int, $after: String) {
  organizations(filter: { search: $text, kinds: $kinds }, first: $first, after: $after, asOf: $asOf) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { matchedName guessed node { id name(asOf: $asOf) parent(asOf: $asOf) { name(asOf: $asOf) } codes { value } } }
  } }`;
const DOCUMENTS = 'query ($text: String) { officialDocuments(search: $text) { edges { node { symbol } } } }';

type Answer = {
  organizations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { matchedName: string | null; guessed: boolean; node: { id: string; name: string } }[];
  };
};

const now = new Date('2024-01-01T00:00:00Z');
const dayBefore = '2025-06-30';
const life = { from: '2014-04-01', to: null };

const renamed: Organization = registered({
  id: 'org_renamed',
  kind: 'SCHOOL',
  levels: ['PRIMARY'],
  life,
  names: [
    { value: 'Trường Tiểu học Ngô Sĩ Liên', from: '2014-04-01', to: '2024-09-01' },
    { value: 'Trường Tiểu học Lê Quý Đôn', from: '2024-09-01', to: null },
  ],
  codes: [
    { scheme: 'MOET', value: '01A-7007', from: '2014-04-01', to: '2024-09-01' },
    { scheme: 'MOET', value: '01B-8008', from: '2024-09-01', to: null },
  ],
  placements: [],
  zones: [],
  locations: [],
  generated: true,
  provenance: [],
});

describe('what people type', () => {
  let service: OpenOrganizations;
  const search = async (text: string, more: object = {}) =>
    (await service.execute<Answer>(null, SEARCH, { text, first: 20, ...more })).organizations;

  beforeAll(async () => {
    service = await openOrganizations();
    service.itIs('2026-02-02T02:00:00Z');
    await service.em().transactional(async (tx) => {
      await insertOrganizations(tx, [...city().organizations.map(organizationOf), renamed], now);
      await insertDocuments(tx, city().documents.map(documentOf), now);
    });
  }, 60_000);
  afterAll(() => service[Symbol.asyncDispose]());

  it.each<[typed: string, first: string, asOf?: string]>([
    // schools: in full, abbreviated, without accents, begun, in another order
    ['Trường Mầm non Cao Dương', 'Trường Mầm non Cao Dương'],
    ['trường mầm non cao dương', 'Trường Mầm non Cao Dương'],
    ['mam non cao duong', 'Trường Mầm non Cao Dương'],
    ['MN Cao Dương', 'Trường Mầm non Cao Dương'],
    ['trường mn cao dương', 'Trường Mầm non Cao Dương'],
    ['cao duong', 'Trường Mầm non Cao Dương'],
    ['cao dư', 'Trường Mầm non Cao Dương'],
    ['mn cao d', 'Trường Mầm non Cao Dương'],
    ['Cao Dương mầm non', 'Trường Mầm non Cao Dương'],
    ['duong cao mn', 'Trường Mầm non Cao Dương'],
    ['  mn   cao—dương ', 'Trường Mầm non Cao Dương'],
    ['thcs cao duong', 'Trường THCS Cao Dương'],
    ['trung học cơ sở cao dương', 'Trường THCS Cao Dương'],
    ['th cao dương', 'Trường Tiểu học Cao Dương'],
    ['tieu hoc cao duong', 'Trường Tiểu học Cao Dương'],
    ['TH Khai Thái', 'Trường Tiểu học Khai Thái'],
    ['tiểu học khai thái', 'Trường Tiểu học Khai Thái'],
    ['TH Phú Diễn', 'Trường Tiểu học Phú Diễn'],
    ['phu dien a thcs', 'Trường THCS Phú Diễn A'],
    ['THCS Phú Diễn A', 'Trường THCS Phú Diễn A'],
    ['phú diễn a', 'Trường Mầm non Phú Diễn A'],
    ['hoa sua', 'Trường Mầm non Hoa Sữa'],
    ['hoa sữa', 'Trường Mầm non Hoa Sữa'],
    ['tien phong b', 'Trường Mầm non Tiên Phong B'],
    ['tiên phong b', 'Trường Mầm non Tiên Phong B'],
    ['tiền phong b', 'Trường Mầm non Tiền Phong B'],
    ['th&thcs an thuong', 'Trường TH&THCS An Thượng'],
    ['tiểu học và trung học cơ sở an thượng', 'Trường TH&THCS An Thượng'],
    ['thpt quang trung', 'Trường THPT Quang Trung'],
    ['trung học phổ thông quang trung', 'Trường THPT Quang Trung'],
    ['trường trung hoc pho thong kim lien', 'Trường THPT Kim Liên'],
    ['ams', 'Trường THPT chuyên Hà Nội – Amsterdam'],
    ['chuyên Hà Nội Amsterdam', 'Trường THPT chuyên Hà Nội – Amsterdam'],
    ['trường thịnh', 'Trường Mầm non Trường Thịnh'],
    // both places of a tone, and accents that tell names apart
    ['mn dân hoà', 'Trường Mầm non Dân Hoà'],
    ['mn dân hòa', 'Trường Mầm non Dân Hoà'],
    ['thuỵ phương', 'Trường Mầm non Thụy Phương'],
    ['thụy phương', 'Trường Mầm non Thụy Phương'],
    ['thành uỷ', 'Thành ủy Hà Nội'],
    ['đồng nhân', 'Trường THPT Đồng Nhân'],
    ['đống đa', 'Cụm chuyên môn Đống Đa'],
    // one syllable, one letter
    ['a', 'Trường Mầm non An Khánh A'],
    ['m', 'Cụm chuyên môn Mê Linh'],
    ['k', 'Trường Mầm non Khai Thái A'],
    ['mn', 'Trường Mầm non An Khánh A'],
    ['thpt', 'Trường THPT An Thượng'],
    ['trường', 'Trường Mầm non An Khánh A'],
    ['mầm non thụy', 'Trường Mầm non Thụy An'],
    // offices
    ['sở', 'Sở GD&ĐT Hà Nội'],
    ['sgd', 'Sở GD&ĐT Hà Nội'],
    ['SGD&ĐT Hà Nội', 'Sở GD&ĐT Hà Nội'],
    ['sở giáo dục và đào tạo', 'Sở GD&ĐT Hà Nội'],
    ['sở gddt ha noi', 'Sở GD&ĐT Hà Nội'],
    ['công đoàn', 'Công đoàn ngành Giáo dục Hà Nội'],
    ['PGD thanh oai', 'Phòng GD&ĐT huyện Thanh Oai', '2023-01-01'],
    ['pgd&đt thanh oai', 'Phòng GD&ĐT huyện Thanh Oai', dayBefore],
    ['phòng gd thanh oai', 'Phòng GD&ĐT huyện Thanh Oai', dayBefore],
    ['phòng giáo dục và đào tạo huyện thanh oai', 'Phòng GD&ĐT huyện Thanh Oai', dayBefore],
    ['pgd q. đống đa', 'Phòng GD&ĐT quận Đống Đa', dayBefore],
    ['pgddt tx son tay', 'Phòng GD&ĐT thị xã Sơn Tây', dayBefore],
    ['huyện mê linh', 'Phòng GD&ĐT huyện Mê Linh', dayBefore],
    ['ubnd xã dân hoà', 'UBND xã Dân Hòa'],
    ['uỷ ban nhân dân xã dân hòa', 'UBND xã Dân Hòa'],
    ['ubnd dan hoa', 'UBND xã Dân Hòa'],
    ['xã dân hòa', 'UBND xã Dân Hòa'],
    ['x. dân hòa', 'UBND xã Dân Hòa'],
    ['p phu dien', 'UBND phường Phú Diễn'],
    ['ubnd xa cao duong', 'UBND xã Cao Dương', '2024-12-31'],
    ['cụm ba vì', 'Cụm chuyên môn Ba Vì'],
    ['gdtx thanh oai', 'Trung tâm GDNN-GDTX huyện Thanh Oai'],
    ['GDNN-GDTX Ba Vì', 'Trung tâm GDNN-GDTX huyện Ba Vì'],
    ['trung tâm giáo dục thường xuyên đông anh', 'Trung tâm GDNN-GDTX huyện Đông Anh'],
    // codes, of one's own and of the day
    ['mn-cao-duong', 'Trường Mầm non Cao Dương'],
    ['so-gddt-ha-noi', 'Sở GD&ĐT Hà Nội'],
    ['10180', 'UBND xã Dân Hòa'],
    ['10180', 'UBND xã Hồng Dương', dayBefore],
    ['01b-8008', 'Trường Tiểu học Lê Quý Đôn'],
    ['01A 7007', 'Trường Tiểu học Lê Quý Đôn'],
    // names of other days
    ['ngô sĩ liên', 'Trường Tiểu học Lê Quý Đôn'],
    ['th ngo si lien', 'Trường Tiểu học Ngô Sĩ Liên', '2024-08-31'],
    ['lê quý đôn', 'Trường Tiểu học Ngô Sĩ Liên', '2024-08-31'],
    // a letter wrong, missing, too many, two that changed places
    ['thuy phuonq', 'Trường Mầm non Thụy Phương'],
    ['thuy phuog', 'Trường Mầm non Thụy Phương'],
    ['hoa suaa mn', 'Trường Mầm non Hoa Sữa'],
    ['amsterdan', 'Trường THPT chuyên Hà Nội – Amsterdam'],
    ['phu dein a', 'Trường Mầm non Phú Diễn A'],
  ])('"%s" finds %s first', async (...[typed, first, asOf]) => {
    const { edges } = await search(typed, { asOf });
    expect(edges[0]?.node.name).toBe(first);
  });

  it.each(['PGD thanh oai', 'truong ma khong ai co', 'cao duong xyz', "%' or 1=1 --"])(
    '"%s" finds nobody today',
    async (typed) => expect(await search(typed)).toMatchObject({ totalCount: 0, edges: [] }),
  );

  it('says by which name of other days a body was found, and guesses only when nothing fits', async () => {
    const [found] = (await search('Ngô Sĩ Liên')).edges;
    expect(found).toMatchObject({ matchedName: 'Trường Tiểu học Ngô Sĩ Liên', guessed: false });
    expect((await search('lê quý đôn')).edges[0]).toMatchObject({ matchedName: null, guessed: false });
    expect((await search('cao duong')).edges.every(({ guessed }) => !guessed)).toBe(true);
    expect((await search('cao duonk')).edges.every(({ guessed }) => guessed)).toBe(true);
  });

  it.each([
    ['trường', {}],
    ['mn c', {}],
    ['hòa', {}],
    ['t', { asOf: '2024-06-01' }],
    ['tiểu học', { kinds: ['SCHOOL'] }],
    ['thcs phú', {}],
    ['cao duonk', {}],
  ])('pages through "%s" without gap or repetition', async (typed, more) => {
    const all = await search(typed, { first: 100, ...more });
    const small: string[] = [];
    for (let after: string | null = null; small.length < Math.min(100, all.totalCount); ) {
      const page = await search(typed, { ...more, first: 7, after });
      small.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(small.slice(0, 100)).toEqual(all.edges.map(({ node }) => node.id));
  });

  it.each(['1900-01-01', '2014-03-31'])('finds nobody on %s, before anybody was', async (asOf) =>
    expect(await search('trường', { asOf })).toMatchObject({ totalCount: 0 }),
  );
  it('finds on a day far ahead who is known to last until then', async () =>
    expect(await search('trường', { asOf: '2999-12-31' })).toMatchObject({ totalCount: 2915 }));

  it('takes as many statements for a page of 100 as for one of 2, and as for nobody', async () => {
    const cost = async (text: string, first: number) =>
      (await countStatements(() => search(text, { first }))).statements;
    expect(await cost('mầm non', 100)).toBe(await cost('mầm non', 2));
    expect(await cost('t', 20)).toBe(await cost('cao duong', 20));
  });

  it.each([
    ['4340', '4340/KH-SGDĐT'],
    ['4340/KH', '4340/KH-SGDĐT'],
    ['4340-kh-sgddt', '4340/KH-SGDĐT'],
    ['kh sgddt', '4340/KH-SGDĐT'],
    ['356 kh', '356-KH-PGD&ĐT'],
    ['06-CTr', '06-CTr/TU'],
    ['55b', '55b/QĐLT-MNCD-MNDH-MNTP'],
    ['12/KH-LP', '12/KH-LP'],
  ])('"%s" finds the paper %s first', async (typed, symbol) => {
    const { officialDocuments } = await service.execute<{
      officialDocuments: { edges: { node: { symbol: string } }[] };
    }>(null, DOCUMENTS, { text: typed });
    expect(officialDocuments.edges[0]?.node.symbol).toBe(symbol);
  });
});
