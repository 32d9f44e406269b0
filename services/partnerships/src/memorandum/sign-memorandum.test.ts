import { describe, expect, it } from '@jest/globals';
import { agreed, at, consented, declined, draft, inForce, offered, signature, types } from '../../test/given.ts';
import { NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import { endMemorandum } from './end-memorandum.ts';
import { evolve, type Memorandum } from './memorandum.ts';
import {
  AlreadySigned,
  MemorandumNotDraft,
  MemorandumNotOpenForSignature,
  NotYetConsented,
} from './memorandum-refusals.ts';
import { offerMemorandum } from './offer-memorandum.ts';
import { signMemorandum } from './sign-memorandum.ts';
import { signatoriesOf } from './signatories-of.ts';

const sign = (memorandum: Memorandum, who: string) =>
  signMemorandum(memorandum, consented, signature(who)).reduce(evolve, memorandum);
const signedByTwo = sign(sign(offered, 'hoa'), 'sen');

describe('offering a memorandum', () => {
  const by = { organizationId: 'hoa', at };

  it('opens it for signature', () => {
    expect(offerMemorandum(draft, consented, by).reduce(evolve, draft)).toMatchObject({
      status: 'AWAITING_SIGNATURES',
      signatures: [],
      version: 2,
    });
    expect(types(offerMemorandum(draft, inForce, by))).toEqual(['MemorandumOffered']);
  });

  it('waits for all consents', () => {
    expect(() => offerMemorandum(draft, agreed, by)).toThrow(NotYetConsented);
  });

  it('refuses strangers, what is offered already, and a partnership that is over', () => {
    expect(() => offerMemorandum(draft, consented, { ...by, organizationId: 'far' })).toThrow(NotAParty);
    expect(() => offerMemorandum(offered, consented, by)).toThrow(MemorandumNotDraft);
    expect(() => offerMemorandum(draft, declined, by)).toThrow(PartnershipNotOpen);
  });
});

describe('signing a memorandum', () => {
  it('records the signature', () => {
    expect(sign(offered, 'hoa')).toMatchObject({
      status: 'AWAITING_SIGNATURES',
      signatures: [{ organizationId: 'hoa' }],
    });
  });

  it('brings it into force with the last signature', () => {
    const events = signMemorandum(signedByTwo, consented, signature('cuc'));
    expect(types(events)).toEqual(['MemorandumSigned', 'MemorandumCameIntoForce']);
    const signed = events.reduce(evolve, signedByTwo);
    expect(signed).toMatchObject({
      status: 'IN_FORCE',
      countsFrom: '2024-05-06',
      signedOn: { value: '2024-05-06', precision: 'DAY' },
    });
    expect(signatoriesOf(signed).get('cuc')).toMatchObject({
      personId: 'per_cuc',
      position: 'Hiệu trưởng',
      officeId: 'cuc',
    });
    expect(endMemorandum(signed, at).reduce(evolve, signed).status).toBe('ENDED');
  });

  it('counts from the day the paper names, but never from a day to come', () => {
    const named = (value: string) =>
      sign({ ...signedByTwo, signedOn: { value, precision: 'DAY' } }, 'cuc') as { countsFrom?: string };
    expect(named('2024-05-04').countsFrom).toBe('2024-05-04');
    expect(named('2024-06-01').countsFrom).toBe('2024-05-06');
  });

  it('refuses a stranger', () => {
    expect(() => sign(offered, 'far')).toThrow(NotAParty);
  });

  it('refuses a second signature', () => {
    expect(() => sign(signedByTwo, 'hoa')).toThrow(AlreadySigned);
  });

  it('refuses what is not offered, and what its parties have given up', () => {
    expect(() => sign(draft, 'hoa')).toThrow(MemorandumNotOpenForSignature);
    expect(() => signMemorandum(offered, { status: 'DECLINED' }, signature('hoa'))).toThrow(
      MemorandumNotOpenForSignature,
    );
  });
});
