import { describe, expect, it } from '@jest/globals';
import { actsOn, awaited, mayRevise } from './acts.ts';
import type { Memorandum, Partnership, Plan } from './types.ts';

const caoDuong = { id: 'org_1', name: 'MN Cao Dương' };
const danHoa = { id: 'org_2', name: 'MN Dân Hoà' };
const commune = { id: 'org_3', name: 'UBND xã Dân Hòa' };

const party = (organization: typeof caoDuong, agreed: boolean) => ({
  organization,
  agreed,
  agreedAt: null,
  joinedAt: null,
  signatory: null,
});

const partnership = (changes: Partial<Partnership>) =>
  ({
    status: 'PROPOSED',
    parties: [party(caoDuong, true), party(danHoa, false)],
    consents: [{ supervisor: commune, status: 'PENDING', decidedAt: null, note: null }],
    memoranda: [],
    plans: [],
    ...changes,
  }) as unknown as Partnership;

const memorandum = (status: Memorandum['status'], signedBy: (typeof caoDuong)[] = []) =>
  ({
    status,
    parties: [caoDuong, danHoa],
    signatures: signedBy.map((organization) => ({ organization })),
  }) as unknown as Memorandum;

const plan = (status: Plan['status'], agreedBy: (typeof caoDuong)[]) =>
  ({
    status,
    agreements: [caoDuong, danHoa].map((organization) => ({ organization, agreed: agreedBy.includes(organization) })),
  }) as unknown as Plan;

const kinds = (given: Partnership, unit: typeof caoDuong) => actsOn(given, [unit]).map(({ kind }) => kind);

describe('what a unit may do with a twinning', () => {
  it('is to agree while it was only proposed, for whoever has not', () => {
    expect(kinds(partnership({}), danHoa)).toEqual(['agree']);
    expect(kinds(partnership({}), caoDuong)).toEqual([]);
  });

  it('is to consent once the parties have agreed, also for a supervisor that had withheld it', () => {
    expect(kinds(partnership({ status: 'AGREED' }), commune)).toEqual(['consent']);
    const withheld = [{ supervisor: commune, status: 'WITHHELD' as const, decidedAt: null, note: 'Chưa rõ.' }];
    expect(kinds(partnership({ status: 'AGREED', consents: withheld }), commune)).toEqual(['consent']);
    expect(kinds(partnership({ status: 'IN_FORCE' }), commune)).toEqual([]);
  });

  it('is to write the papers before the superiors have consented, and to offer them only afterwards', () => {
    expect(kinds(partnership({ status: 'AGREED' }), caoDuong)).toEqual(['draftMemorandum', 'draftPlan']);
    const memoranda = [memorandum('DRAFT')];
    expect(kinds(partnership({ status: 'AGREED', memoranda }), caoDuong)).toEqual(['draftPlan']);
    expect(kinds(partnership({ status: 'CONSENTED', memoranda }), caoDuong)).toEqual(['offer', 'draftPlan']);
  });

  it('is to sign first, for whoever has not signed', () => {
    const offered = partnership({ status: 'CONSENTED', memoranda: [memorandum('AWAITING_SIGNATURES', [caoDuong])] });
    expect(kinds(offered, danHoa)).toEqual(['sign', 'draftPlan']);
    expect(kinds(offered, caoDuong)).toEqual(['draftPlan']);
    expect(awaited(offered)).toEqual([danHoa]);
  });

  it('is to agree to the plan, then to record activities and to file it', () => {
    const memoranda = [memorandum('IN_FORCE', [caoDuong, danHoa])];
    const drafted = partnership({ status: 'IN_FORCE', memoranda, plans: [plan('DRAFT', [caoDuong])] });
    expect(kinds(drafted, danHoa)).toEqual(['agreeToPlan', 'record']);
    const agreed = partnership({ status: 'IN_FORCE', memoranda, plans: [plan('AGREED', [caoDuong, danHoa])] });
    expect(kinds(agreed, danHoa)).toEqual(['record', 'file']);
  });

  it('is nothing once it has ended', () => {
    expect(kinds(partnership({ status: 'ENDED' }), caoDuong)).toEqual([]);
  });
});

describe('the text of a memorandum', () => {
  it('may change until the first signature', () => {
    expect(mayRevise(memorandum('DRAFT'))).toBe(true);
    expect(mayRevise(memorandum('AWAITING_SIGNATURES'))).toBe(true);
    expect(mayRevise(memorandum('AWAITING_SIGNATURES', [danHoa]))).toBe(false);
    expect(mayRevise(memorandum('IN_FORCE', [danHoa]))).toBe(false);
  });
});
