import { describe, expect, it } from '@jest/globals';
import { agreed, at, consented, inForce } from '../../test/given.ts';
import { declinePartnership } from './decline-partnership.ts';
import { endPartnership } from './end-partnership.ts';
import { evolve } from './partnership-events.ts';
import { NotAParty, PartnershipNotOpen } from './partnership-refusals.ts';

const by = { organizationId: 'sen', reason: 'Đổi kế hoạch', at };

describe('declining a partnership', () => {
  it('is open to every party until the signing', () => {
    for (const open of [agreed, consented])
      expect(declinePartnership(open, by).reduce(evolve, open)).toMatchObject({
        status: 'DECLINED',
        closedOn: '2024-05-06',
        reason: 'Đổi kế hoạch',
      });
    expect(() => declinePartnership(inForce, by)).toThrow(PartnershipNotOpen);
    expect(() => declinePartnership(agreed, { ...by, organizationId: 'far' })).toThrow(NotAParty);
  });
});

describe('ending a partnership', () => {
  it('cuts its period short', () => {
    expect(endPartnership(inForce, by).reduce(evolve, inForce)).toMatchObject({
      status: 'ENDED',
      period: { from: '2024-01-01', to: '2024-05-06' },
    });
  });

  it('completes it when its period is over', () => {
    const late = { ...by, at: new Date('2026-02-01T02:00:00Z') };
    expect(endPartnership(inForce, late).reduce(evolve, inForce)).toMatchObject({
      status: 'COMPLETED',
      period: { to: '2026-01-01' },
      closedOn: '2026-02-01',
    });
  });

  it('refuses what is not signed, and strangers', () => {
    expect(() => endPartnership(consented, by)).toThrow(PartnershipNotOpen);
    expect(() => endPartnership(inForce, { ...by, organizationId: 'far' })).toThrow(NotAParty);
  });
});
