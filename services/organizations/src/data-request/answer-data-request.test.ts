import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { InvalidInput, NotFound, NotYourOrganization, StaleVersion } from '@twinning/domain/refusal';
import { AlreadyAnswered, answerDataRequest } from './answer-data-request.ts';
import { AlreadyAsked, askForData } from './ask-for-data.ts';
import { answerDueOn } from './data-request.ts';

const friday = new Date('2026-01-09T02:00:00Z');
const actor = (role: Role, personId = 'per_officer'): Actor => ({
  accountId: `acc_${personId}`,
  personId,
  name: 'Mai',
  memberships: [{ role, organizationId: 'org_1', from: '2020-01-01', to: null }],
  day: '2026-01-09',
});
const mai = actor('SCHOOL_STAFF', 'per_mai');
const asked = { requestId: 'drq_1', personId: 'per_mai', kind: 'ERASURE' as const, reason: null };
const none = { personExists: true, open: null };
const open = () => askForData(asked, none, mai, friday);

describe('asking about one’s data', () => {
  it.each([
    ['2026-01-05', '2026-01-07'],
    ['2026-01-08', '2026-01-12'],
    ['2026-01-09', '2026-01-13'],
    ['2026-01-10', '2026-01-13'],
  ])('of %s is answered by %s: two working days', (on, due) => expect(answerDueOn(on)).toBe(due));

  it('is for oneself, and for the department in somebody’s name', () => {
    expect(open()).toMatchObject({ dueOn: '2026-01-13', askedBy: 'acc_per_mai', outcome: null });
    expect(askForData(asked, none, actor('DEPARTMENT_OFFICER'), friday).askedBy).toBe('acc_per_officer');
    expect(() => askForData(asked, none, actor('SCHOOL_HEAD'), friday)).toThrow(NotFound);
    expect(() => askForData(asked, { ...none, personExists: false }, mai, friday)).toThrow(NotFound);
  });

  it('twice is once', () => {
    expect(() => askForData(asked, { ...none, open: open() }, mai, friday)).toThrow(AlreadyAsked);
  });
});

describe('answering', () => {
  const nothing = { appointments: 0 };
  const administrator = actor('DEPARTMENT_ADMINISTRATOR');
  const answer = (change: object, kept = nothing, by = administrator, request = open()) =>
    answerDataRequest({ refuse: false, note: null, expectedVersion: 1, ...change }, request, kept, by, friday);

  it('is done when nothing has to stay, and done in part, with the reason, when a paper has to', () => {
    expect(answer({})).toMatchObject({ outcome: 'DONE', version: 2, answeredBy: 'acc_per_officer' });
    expect(() => answer({}, { appointments: 1 })).toThrow(InvalidInput);
    expect(answer({ note: 'Quyết định bổ nhiệm được lưu trữ' }, { appointments: 1 }).outcome).toBe('PARTLY');
  });

  it('with no needs its reason', () => {
    expect(() => answer({ refuse: true })).toThrow(InvalidInput);
    expect(answer({ refuse: true, note: 'Đang có khiếu nại' }).outcome).toBe('REFUSED');
  });

  it('is for an administrator, not about oneself, once, and about what was read', () => {
    expect(() => answer({}, nothing, actor('DEPARTMENT_OFFICER'))).toThrow(NotYourOrganization);
    expect(() => answer({}, nothing, actor('DEPARTMENT_ADMINISTRATOR', 'per_mai'))).toThrow(NotYourOrganization);
    expect(() => answer({ expectedVersion: 2 })).toThrow(StaleVersion);
    expect(() => answer({}, nothing, administrator, answer({}))).toThrow(AlreadyAnswered);
  });
});
