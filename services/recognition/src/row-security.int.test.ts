import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember } from '@twinning/testing/register';
import { pastThePolicies } from '@twinning/testing/row-security';
import { nominate, openRound, scores, step } from '../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../testing/town.ts';

const dep = { onBehalfOf: 'org_dep' };

describe('past all policies of the code', () => {
  let subgraph: OpenSubgraph;
  let database: Awaited<ReturnType<typeof pastThePolicies>>;
  let town: Town;
  let roundId: string;
  let c: string;
  let everybody: (string | null)[];
  const whoSees = async (table: string) => {
    const names = new Map(Object.entries(town).map(([name, account]) => [account, name]));
    return (await database.whoSees(table, everybody)).map((account) => names.get(account ?? '') ?? account);
  };
  const judge = (account: string, nominationId: string) =>
    step(subgraph, account, 'handInScores', { ...dep, nominationId, scores: scores(80, 80) });

  beforeAll(async () => {
    subgraph = await openRecognition();
    database = await pastThePolicies(subgraph, 'recognition');
    town = await registerTown(subgraph);
    // A seat on no committee of this round, and a head of a school that nobody nominates.
    await registerMember(subgraph.em(), 'idle', 'COMMITTEE_CHAIR', 'org_dep');
    everybody = [null, 'acc_stranger', 'acc_idle', ...Object.values(town)];
    roundId = await openRound(subgraph, town);
    c = await nominate(subgraph, town, { school: 'org_c', head: town.headC }, 'DRAFT');
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await subgraph[Symbol.asyncDispose]();
  });

  it('a draft belongs to those it concerns, the department and auditors', async () => {
    expect(await whoSees('nomination')).toEqual(['officer', 'auditor', 'headC']);
  });

  it('what is handed in belongs to the committee too', async () => {
    await step(subgraph, town.headC, 'submitNomination', { onBehalfOf: 'org_c', nominationId: c });
    await step(subgraph, town.secretary, 'assessEligibility', { ...dep, nominationId: c });
    expect(await whoSees('nomination')).toEqual([
      'officer',
      'auditor',
      'headC',
      'chair',
      'secretary',
      'member',
      'twin',
    ]);
  });

  it('a sheet of scores is its judge’s alone until scoring is closed', async () => {
    await step(subgraph, town.secretary, 'openScoring', { ...dep, roundId });
    await judge(town.member, c);
    expect(await whoSees('score_sheet')).toEqual(['member']);
    await judge(town.chair, c);
    expect(await database.seen(town.member, 'score_sheet')).toBe(1);
    expect(await database.seen(town.chair, 'score_sheet')).toBe(1);
    await step(subgraph, town.secretary, 'closeScoring', { ...dep, roundId });
    expect(await whoSees('score_sheet')).toEqual(['auditor', 'chair', 'secretary', 'member']);
    expect(await database.seen(town.member, 'score_sheet')).toBe(1);
    expect(await database.seen(town.auditor, 'score_sheet')).toBe(2);
  });

  it('meetings and boxes belong to the committee, the department and auditors', async () => {
    await step(subgraph, town.chair, 'shortlist', { ...dep, roundId, category: 'units', nominationIds: [c] });
    const present = ['chair', 'secretary', 'member', 'twin'].map((who) => `per_${who}`);
    const held = await step(subgraph, town.chair, 'holdMeeting', { ...dep, roundId, heldOn: '2024-05-06', present });
    await step(subgraph, town.member, 'castBallot', { meetingId: held.id, nominationId: c, choice: 'FOR' });
    for (const table of ['meeting', 'attendance', 'ballot', 'ballot_voter'])
      expect(await whoSees(table)).toEqual(['officer', 'auditor', 'chair', 'secretary', 'member', 'twin']);
  });

  it('a declared conflict belongs to who declared it, the committee, the department and auditors', async () => {
    await step(subgraph, town.member, 'declareConflict', { nominationId: c, reason: 'Our children are married.' });
    expect(await whoSees('conflict_declaration')).toEqual([
      'officer',
      'auditor',
      'chair',
      'secretary',
      'member',
      'twin',
    ]);
  });

  it('what other services told is for rules alone', async () => {
    for (const table of ['known_partnership', 'known_party', 'known_activity', 'known_report'])
      expect(await whoSees(table)).toEqual([]);
  });

  it('nobody sees anything guarded, and strangers no more than who judges', async () => {
    expect(await database.filled()).toEqual(expect.arrayContaining(['ballot_voter', 'outbox', 'score_sheet']));
    expect(await database.openTo(null)).toEqual([]);
    expect(await database.openTo('acc_stranger')).toEqual(['committee_seat']);
    expect(await database.openTo('acc_idle')).toEqual(['committee_seat', 'registry_membership']);
  });

  it('the login role cannot open more for itself', async () => {
    expect(new Set(await database.attempts('score_sheet'))).toEqual(new Set(['refused']));
  });
});
