import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { InvalidInput, NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import {
  answerSupportView,
  askSupportView,
  endSupportView,
  openSupportView,
  SupportViewOver,
  stateAt,
} from './support-view.ts';

const actor = (who: string, role: Role): Actor => ({
  ...{ accountId: `acc_${who}`, personId: `per_${who}`, name: who, day: '2024-05-06' },
  memberships: [{ role, organizationId: 'org_department', from: '2020-01-01', to: null }],
});
const support = actor('support', 'SUPPORT');
const mai = actor('mai', 'SCHOOL_HEAD');
const at = (minute: number) => new Date(Date.UTC(2024, 4, 6, 2, minute));
const asked = askSupportView(
  { id: 'spv_1', accountId: 'acc_mai', name: 'Mai', reason: 'Không nộp được' },
  support,
  at(0),
);
const agreed = answerSupportView(asked, true, mai, at(10));

describe("looking through somebody's eyes", () => {
  it('is asked by support alone, of somebody else', () => {
    const ask = { id: 'spv_2', accountId: 'acc_mai', name: 'Mai', reason: 'Vì sao' };
    expect(() => askSupportView(ask, mai, at(0))).toThrow(NotYourOrganization);
    expect(() => askSupportView({ ...ask, accountId: 'acc_support' }, support, at(0))).toThrow(InvalidInput);
  });

  it('waits a day for an answer, and silence is none', () => {
    expect(stateAt(asked, at(24 * 60 - 1))).toBe('ASKED');
    expect(stateAt(asked, at(24 * 60))).toBe('OVER');
    expect(() => answerSupportView(asked, true, mai, at(24 * 60))).toThrow(SupportViewOver);
    expect(() => openSupportView(asked, support, at(1))).toThrow(SupportViewOver);
  });

  it('is answered by the person alone, once', () => {
    expect(() => answerSupportView(asked, true, support, at(1))).toThrow(NotFound);
    expect(() => answerSupportView(agreed, false, mai, at(11))).toThrow(SupportViewOver);
    const refused = answerSupportView(asked, false, mai, at(1));
    expect(stateAt(refused, at(2))).toBe('REFUSED');
    expect(() => openSupportView(refused, support, at(2))).toThrow(SupportViewOver);
  });

  it('lasts half an hour from the agreement, for whoever asked', () => {
    expect(openSupportView(agreed, support, at(15))).toBe(25);
    expect(() => openSupportView(agreed, support, at(40))).toThrow(SupportViewOver);
    expect(() => openSupportView(agreed, actor('other', 'SUPPORT'), at(15))).toThrow(NotFound);
    const dismissed = { ...support, memberships: [] };
    expect(() => openSupportView(agreed, dismissed, at(15))).toThrow(NotYourOrganization);
  });

  it('is ended by either side', () => {
    for (const who of [mai, support]) expect(stateAt(endSupportView(agreed, who, at(12)), at(12))).toBe('OVER');
    expect(() => endSupportView(agreed, actor('other', 'SUPPORT'), at(12))).toThrow(NotFound);
    expect(() => endSupportView(agreed, mai, at(40))).toThrow(SupportViewOver);
  });
});
