import { describe, expect, it } from '@jest/globals';
import { agreed, at, proposed, types } from '../../test/given.ts';
import { consentToPartnership } from './consent-to-partnership.ts';
import { evolve } from './partnership-events.ts';
import { AlreadyDecided, NotASupervisor, PartnershipNotOpen } from './partnership-refusals.ts';
import { withholdConsent } from './withhold-consent.ts';

const north = { organizationId: 'north', note: 'Chờ', at };
const south = { organizationId: 'south', note: null, at };
const byNorth = consentToPartnership(agreed, north).reduce(evolve, agreed);

describe('consenting to a partnership', () => {
  it('waits for the other supervisor', () => {
    expect(types(consentToPartnership(agreed, north))).toEqual(['ConsentGiven']);
    expect(byNorth).toMatchObject({ status: 'AGREED', consents: [{ decision: 'GIVEN', note: 'Chờ' }, {}] });
  });

  it('is complete with the last consent', () => {
    const events = consentToPartnership(byNorth, south);
    expect(types(events)).toEqual(['ConsentGiven', 'AllSupervisorsConsented']);
    expect(events.reduce(evolve, byNorth).status).toBe('CONSENTED');
  });

  it('comes after the parties have agreed, once, from who is asked', () => {
    expect(() => consentToPartnership(proposed, north)).toThrow(PartnershipNotOpen);
    expect(() => consentToPartnership(byNorth, north)).toThrow(AlreadyDecided);
    expect(() => consentToPartnership(agreed, { ...north, organizationId: 'hoa' })).toThrow(NotASupervisor);
  });
});

describe('withholding a consent', () => {
  const withheld = withholdConsent(byNorth, { ...south, note: 'Chưa có kế hoạch' }).reduce(evolve, byNorth);

  it('leaves the partnership waiting until the supervisor thinks otherwise', () => {
    expect(withheld).toMatchObject({ status: 'AGREED', consents: [{}, { decision: 'WITHHELD' }] });
    expect(consentToPartnership(withheld, south).reduce(evolve, withheld).status).toBe('CONSENTED');
  });

  it('refuses a second decision and comes after the parties have agreed', () => {
    expect(() => withholdConsent(withheld, { ...south, note: 'Vẫn chưa' })).toThrow(AlreadyDecided);
    expect(() => withholdConsent(byNorth, north)).toThrow(AlreadyDecided);
    expect(() => withholdConsent(proposed, north)).toThrow(PartnershipNotOpen);
  });
});
