import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { type FileDocument, fileDocument } from './file-document.ts';
import type { AsCited } from './official-document.ts';
import { NumberTaken } from './register-place.ts';

const actor = (role: Role, organizationId: string): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role, organizationId, from: '2020-01-01', to: null }],
  day: '2024-05-06',
});
const head = actor('SCHOOL_HEAD', 'org_school');
const known = {
  organizations: new Set(['org_school', 'org_twin', 'org_office']),
  documents: new Set(['doc_plan']),
  sameNumber: [],
};
const paper: FileDocument = {
  id: 'doc_new',
  kind: 'PLAN',
  symbol: '22b/KH - MNCD',
  abstract: null,
  issuedOn: { value: '2023-05-16', precision: 'DAY' },
  issuerIds: ['org_school', 'org_twin'],
  recipients: [
    { organizationId: 'org_office', name: 'Phòng GD&ĐT', purpose: 'để báo cáo' },
    { organizationId: null, name: 'Lưu VT', purpose: null },
  ],
  legalBases: [{ basisId: 'doc_plan', asCited: null }],
};
const faultsOf = (change: Partial<FileDocument>): string[] => {
  try {
    fileDocument({ ...paper, ...change }, known, head);
    return [];
  } catch (refusal) {
    if (refusal instanceof InvalidInput) return refusal.issues.map(({ path }) => path);
    throw refusal;
  }
};

describe('filing a paper', () => {
  it('keeps a joint paper of one issuer with its symbol as written', () => {
    expect(fileDocument(paper, known, head)).toEqual({ ...paper, version: 1, generated: false, provenance: [] });
  });

  it.each([
    ['MONTH', '2023-09-01'],
    ['YEAR', '2023-01-01'],
  ] as const)('keeps of a date with the precision %s what the paper states', (precision, value) => {
    const issuedOn = { value: '2023-09-17', precision };
    expect(fileDocument({ ...paper, issuedOn }, known, head).issuedOn).toEqual({ value, precision });
  });

  it.each<[string, Actor]>([
    ['another school', actor('SCHOOL_HEAD', 'org_other')],
    ['the department for a school', actor('DEPARTMENT_OFFICER', 'org_department')],
    ['a member of a committee', actor('COMMITTEE_MEMBER', 'org_school')],
    ['an auditor', actor('AUDITOR', 'org_school')],
  ])('refuses %s', (_, who) => expect(() => fileDocument(paper, known, who)).toThrow(NotYourOrganization));

  it.each<[string, Partial<FileDocument>]>([
    ['issuedOn', { issuedOn: { value: null, precision: 'DAY' } }],
    ['issuedOn', { issuedOn: { value: '2023-05-16', precision: 'UNKNOWN' } }],
    ['issuedOn', { issuedOn: { value: '2024-05-07', precision: 'DAY' } }],
    ['issuedOn', { issuedOn: { value: '1900-01-01', precision: 'YEAR' } }],
    ['issuerIds.1', { issuerIds: ['org_school', 'org_nobody'] }],
    ['issuerIds.1', { issuerIds: ['org_school', 'org_school'] }],
    ['legalBases.0.documentId', { legalBases: [{ basisId: 'doc_nothing', asCited: null }] }],
    [
      'legalBases.1.documentId',
      {
        legalBases: [
          { basisId: 'doc_plan', asCited: null },
          { basisId: 'doc_plan', asCited: null },
        ],
      },
    ],
    ['recipients.0.organizationId', { recipients: [{ organizationId: 'org_nobody', name: 'Ai đó', purpose: null }] }],
  ])('names "%s" when it cannot be right', (path, change) => expect(faultsOf(change)).toEqual([path]));

  it('keeps what it cites as it writes it, and nothing where nothing is written', () => {
    const cites = (asCited: AsCited) =>
      fileDocument({ ...paper, legalBases: [{ basisId: 'doc_plan', asCited }] }, known, head).legalBases[0]!.asCited;
    const nothing = { symbol: null, abstract: null, issuedOn: null };
    const stray = '4340 /KH- SGDĐT';
    expect(cites(nothing)).toBeNull();
    expect(cites({ ...nothing, issuedOn: { value: null, precision: 'UNKNOWN' } })).toBeNull();
    expect(cites({ ...nothing, symbol: stray })).toEqual({ ...nothing, symbol: stray });
    expect(cites({ ...nothing, issuedOn: { value: '2022-12-12', precision: 'MONTH' } })?.issuedOn?.value).toBe(
      '2022-12-01',
    );
  });

  it('refuses a number that another paper bears', () => {
    expect(() => fileDocument(paper, { ...known, sameNumber: ['22b/KH-MNCD'] }, head)).toThrow(NumberTaken);
  });

  it('takes a paper without a day', () => {
    expect(faultsOf({ issuedOn: { value: null, precision: 'UNKNOWN' } })).toEqual([]);
  });
});
