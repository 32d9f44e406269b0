import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization, StaleVersion } from '@twinning/domain/refusal';
import { type AmendDocument, type Around, amendDocument, CircularBasis, NothingAmended } from './amend-document.ts';
import type { OfficialDocument } from './official-document.ts';
import { NumberTaken } from './register-place.ts';

const actor = (role: Role, organizationId: string): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role, organizationId, from: '2020-01-01', to: null }],
  day: '2024-05-06',
});
const officer = actor('DISTRICT_OFFICER', 'org_office');
const department = actor('DEPARTMENT_OFFICER', 'org_department');
const paper: OfficialDocument = {
  id: 'doc_own',
  version: 3,
  kind: 'PLAN',
  symbol: '8/KH-PGDĐT',
  abstract: 'Kế hoạch',
  issuedOn: { value: '2023-03-06', precision: 'DAY' },
  issuerIds: ['org_office'],
  recipients: [],
  legalBases: [],
  generated: false,
  provenance: [],
};
const around: Around = {
  organizations: new Set(),
  documents: new Set(['doc_plan', 'doc_child', 'doc_own']),
  issuers: [{ id: 'org_office', life: { from: '2014-01-01', to: null } }],
  restingOnIt: new Set(['doc_child']),
  sameNumber: [],
};
const amend = (change: Partial<AmendDocument>, who = officer, known: Partial<Around> = {}) =>
  amendDocument(paper, { expectedVersion: 3, ...change }, { ...around, ...known }, who);
const rests = (basisId: string) => ({ legalBases: [{ basisId, asCited: null }] });

describe('amending a paper', () => {
  it('changes what is sent and leaves the rest', () => {
    expect(amend({ abstract: 'Kế hoạch kết nghĩa' })).toEqual({
      ...paper,
      abstract: 'Kế hoạch kết nghĩa',
      version: 4,
    });
  });

  it('forgets that was inferred what somebody put right', () => {
    const inferred = ['abstract', 'issuers'].map((field) => ({ field, basis: 'INFERRED' as const, note: null }));
    const read = { ...paper, provenance: inferred };
    const after = amendDocument(read, { expectedVersion: 3, abstract: 'Kế hoạch kết nghĩa' }, around, officer);
    expect(after.provenance).toEqual([inferred[1]]);
  });

  it('is for those who may file it', () => {
    expect(() => amend({ abstract: null }, department)).toThrow(NotYourOrganization);
    expect(() => amend({ abstract: null }, actor('AUDITOR', 'org_office'))).toThrow(NotYourOrganization);
  });

  it('falls to the department when no issuer is left', () => {
    const issuers = [{ id: 'org_office', life: { from: '2014-01-01', to: '2024-01-01' } }];
    expect(amend({ abstract: null }, department, { issuers }).abstract).toBeNull();
  });

  it('refuses a version that is no longer the last', () =>
    expect(() => amend({ expectedVersion: 2 })).toThrow(StaleVersion));

  it.each(['doc_child', 'doc_own'])('refuses to rest on %s, which rests on it', (basis) =>
    expect(() => amend(rests(basis))).toThrow(CircularBasis),
  );

  it('refuses a change that changes nothing', () =>
    expect(() => amend({ abstract: 'Kế hoạch' })).toThrow(NothingAmended));

  it('refuses what is not in the register and days to come', () => {
    expect(() => amend(rests('doc_nothing'))).toThrow(InvalidInput);
    expect(() => amend({ issuedOn: { value: '2024-05-07', precision: 'DAY' } })).toThrow(InvalidInput);
  });

  it('refuses a year in which the number is taken, and minds its own number no more', () => {
    const sameNumber = ['8/KH-PGDĐT'];
    const to = (value: string) => ({ issuedOn: { value, precision: 'DAY' as const } });
    expect(() => amend(to('2024-03-06'), officer, { sameNumber })).toThrow(NumberTaken);
    expect(amend(to('2023-04-06'), officer, { sameNumber }).issuedOn.value).toBe('2023-04-06');
  });
});
