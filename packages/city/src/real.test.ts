import { describe, expect, it } from '@jest/globals';
import { asOf } from '@twinning/domain/period';
import { city } from './city.ts';
import { realId } from './real/organizations.ts';

const { movements, organizations, documents, partnerships, activities, people, appointments, reports, accounts } =
  city();
const name = (id: string) => organizations.find((each) => each.id === id)!.names[0]!.name;
const real = partnerships.filter(({ generated }) => !generated);
const titled = (title: string) => real.find((each) => each.title.includes(title))!;

describe('the real papers', () => {
  it('carry their symbols, days and issuers', () => {
    const papers = documents.map(({ symbol, issuedOn, issuerIds }) => [
      symbol,
      issuedOn.value,
      issuerIds.map(name).join(', '),
    ]);
    expect(papers).toEqual([
      ['06-CTr/TU', null, 'Thành ủy Hà Nội'],
      ['4340/KH-SGDĐT', '2022-12-12', 'Sở GD&ĐT Hà Nội'],
      ['356-KH-PGD&ĐT', '2022-12-22', 'Phòng GD&ĐT huyện Phú Xuyên'],
      ['119/GDĐT-HC', '2023-02-24', 'Phòng GD&ĐT huyện Mê Linh'],
      ['08/KH-PGDĐT', '2023-03-06', 'Phòng GD&ĐT quận Long Biên'],
      ['12/KH-LP', '2023-03-13', 'Phòng GD&ĐT quận Bắc Từ Liêm, Phòng GD&ĐT huyện Thanh Oai'],
      ...['55b/QĐLT-MNCD-MNDH-MNTP', '22/KHLT-MNCD-MNDH-MNTP', '22b/KH-MNCD-MNDH-MNTP'].map((symbol) => [
        symbol,
        symbol.startsWith('55b') ? '2023-05-15' : '2023-05-16',
        'Trường Mầm non Cao Dương, Trường Mầm non Dân Hoà, Trường Mầm non Thụy Phương',
      ]),
    ]);
  });

  it('cite the founding plan as the basis of four', () => {
    const founding = movements[0]!.foundingDocumentId!;
    const citing = documents.filter(({ legalBasisIds }) => legalBasisIds.includes(founding));
    expect(citing.map(({ symbol }) => symbol)).toEqual(['356-KH-PGD&ĐT', '119/GDĐT-HC', '08/KH-PGDĐT', '12/KH-LP']);
  });

  it('tell of four partnerships', () => {
    const told = real.map(({ level, memoranda, periodsCited, parties }) => [
      level,
      parties.length,
      memoranda[0]!.signedOn.value,
      memoranda[0]!.place,
      periodsCited.map(({ from, to }) => `${from}–${to}`).join(', '),
    ]);
    expect(told).toEqual([
      ['DISTRICT', 2, '2023-03-21', 'Trường THCS Phú Diễn A', '2022–2025, 2023–2025'],
      ['SCHOOL', 3, '2023-05-04', 'Trường Mầm non Dân Hoà', '2022–2025'],
      ['SCHOOL', 2, null, null, '2023–2025'],
      ['SCHOOL', 2, '2023-09-23', 'Trường Tiểu học Khai Thái', '2022–2025'],
    ]);
  });

  it('leave commitments, plan items and committee members blank', () => {
    for (const { memoranda, plans, steeringCommittee } of real) {
      expect(memoranda.flatMap(({ commitments }) => commitments)).toEqual([]);
      expect(plans.flatMap(({ items }) => items)).toEqual([]);
      expect(steeringCommittee?.members ?? []).toEqual([]);
    }
  });

  it('infer the parent of the three preschools and say so', () => {
    const preschools = titled('Cao Dương');
    expect(preschools.parentId).toBe(titled('Bắc Từ Liêm').id);
    expect(preschools.provenance.find(({ field }) => field === 'parent')!.basis).toBe('INFERRED');
    expect(preschools.plans.map(({ symbol }) => symbol)).toEqual(['22/KHLT-MNCD-MNDH-MNTP', '22b/KH-MNCD-MNDH-MNTP']);
  });

  it('give the consent of Phú Xuyên without a day', () => {
    expect(titled('Khai Thái').consents).toMatchObject([
      { supervisorId: realId('pgd-phu-xuyen'), status: 'GIVEN', decidedOn: null },
    ]);
  });

  it('tell of thirteen activities, five of them undated and none with a count', () => {
    const told = activities.filter(({ generated }) => !generated);
    expect(told).toHaveLength(13);
    expect(told.filter(({ heldOn }) => heldOn.precision === 'UNKNOWN')).toHaveLength(5);
    expect(told.flatMap(({ participation }) => participation).every(({ teachers }) => teachers === null)).toBe(true);
    expect(told.find(({ theme }) => theme === 'Nghề nón lá làng Chuông')!.aliases).toEqual([
      'Nghề làm nón Làng Chuông',
    ]);
    const last = told.find(({ kind }) => kind === 'CLOSING_CONFERENCE')!;
    expect(last).toMatchObject({ heldOn: { value: '2025-05-06' }, place: 'Trường THPT chuyên Hà Nội – Amsterdam' });
    expect(last.provenance.find(({ field }) => field === 'heldOn')!.basis).toBe('INFERRED');
  });

  it('name twelve officials, none beyond the day of the paper', () => {
    const named = people.filter(({ generated }) => !generated).map(({ id }) => id);
    expect(named).toHaveLength(12);
    const terms = appointments.filter(({ personId }) => named.includes(personId)).map(({ term }) => term);
    expect(terms.filter((term) => term === null)).toHaveLength(5);
    expect(terms.every((term) => term === null || term.to !== null)).toBe(true);
  });

  it('move MN Cao Dương from Phòng Thanh Oai to UBND xã Dân Hòa', () => {
    const school = organizations.find(({ id }) => id === realId('mn-cao-duong'))!;
    expect(name(asOf(school.parents, '2023-06-01')!.parentId)).toBe('Phòng GD&ĐT huyện Thanh Oai');
    const commune = organizations.find(({ id }) => id === asOf(school.parents, '2025-08-01')!.parentId)!;
    expect(commune.names[0]!.name).toBe('UBND xã Dân Hòa');
    expect(commune.codes.find(({ scheme }) => scheme === 'GSO')!.value).toBe('10180');
  });

  it('report nothing: no report is attributed to a real school', () => {
    const ids = new Set(organizations.filter(({ generated }) => !generated).map(({ id }) => id));
    expect(reports.filter(({ organizationId }) => ids.has(organizationId))).toEqual([]);
  });

  it('mark the people behind demonstration accounts', () => {
    expect(accounts).toHaveLength(14);
    expect(accounts.every(({ name: shown }) => shown.endsWith('(trình diễn)'))).toBe(true);
  });
});
