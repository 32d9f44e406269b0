import { describe, expect, it } from '@jest/globals';
import { csvHead, csvLine, jsonLine } from './export-lines.server.ts';

const entry = {
  service: 'organizations',
  number: 7,
  at: '2024-05-06T02:00:00.000Z',
  kind: 'WRITE' as const,
  who: '=HYPERLINK("https://evil.example")',
  accountId: 'acc_1',
  clientId: null,
  viewedBy: null,
  viewedById: null,
  insteadOf: 'Lê Thị Hoa',
  insteadOfId: 'acc_hoa',
  roles: [
    { role: 'SCHOOL_HEAD', organization: { id: 'org_a' } },
    { role: 'COMMITTEE_MEMBER', organization: null },
  ],
  action: '+cmd',
  subjectType: 'Account',
  subjectId: '@x',
  subjectName: 'Trần Văn Nam',
  before: null,
  after: '{"name":"Lê, Thị\\n\\"Hoa\\""}',
  requestId: '\trequest',
};

describe('a line of the table', () => {
  it('has a cell for each column', () => {
    expect(csvHead.trim().split(',')).toHaveLength(19);
    expect(csvLine(entry)).toBe(
      `2024-05-06T02:00:00.000Z,organizations,7,WRITE,"'=HYPERLINK(""https://evil.example"")",acc_1,,SCHOOL_HEAD org_a; COMMITTEE_MEMBER,acc_hoa,Lê Thị Hoa,,,'+cmd,Account,'@x,Trần Văn Nam,,"{""name"":""Lê, Thị\\n\\""Hoa\\""""}",'\trequest\r\n`,
    );
  });

  it.each(['=1', '+1', '-1', '@a', '\tx', '\rx'])('starts no formula with %j', (who) => {
    expect(csvLine({ ...entry, who }).split(',')[4]).toMatch(/^"?'/);
  });
});

describe('a line of JSON', () => {
  it('is the entry as it is kept, in one line', () => {
    expect(jsonLine(entry).match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(jsonLine(entry))).toMatchObject({
      who: entry.who,
      insteadOfId: 'acc_hoa',
      insteadOf: 'Lê Thị Hoa',
      before: null,
      after: { name: 'Lê, Thị\n"Hoa"' },
      roles: [
        { role: 'SCHOOL_HEAD', organizationId: 'org_a' },
        { role: 'COMMITTEE_MEMBER', organizationId: null },
      ],
    });
  });
});
