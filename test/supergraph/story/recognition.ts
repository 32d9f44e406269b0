import { describe, expect, it } from '@jest/globals';
import { email, from, type Story, today } from './stage.ts';

/** A round of awards, from the committee to the certificate. */
export function recognition(story: () => Story): void {
  describe('and at the end recognises the best', () => {
    const committee = ['presider', 'scribe', 'judge', 'judge-2', 'cuc'];
    const dep = () => ({ onBehalfOf: story().id.department });

    it('opens a round with a committee, one of whom is the head of a twin', async () => {
      const { does, isRefused, id, person } = story();
      const criteria = [
        { code: 'breadth', title: 'Bề rộng', weight: 0.5, minimum: 50 },
        { code: 'effect', title: 'Hiệu quả', weight: 0.5 },
      ];
      const input = {
        ...dep(),
        code: 'story-round',
        title: 'Đợt khen thưởng thử nghiệm',
        movementCode: 'story-movement',
        policyCode: 'khen-thuong-chuyen-de-2025',
        categories: [
          { code: 'units', title: 'Tập thể tiêu biểu', nomineeKind: 'COLLECTIVE', quota: 1, criteria },
          { code: 'people', title: 'Cá nhân tiêu biểu', nomineeKind: 'INDIVIDUAL', quota: 1, criteria },
        ],
      };
      expect(await isRefused(email('hoa'), 'openAwardRound', 'AwardRound', input)).toBe('FORBIDDEN');
      id.round = String((await does('department', 'openAwardRound', 'AwardRound', 'id', input)).id);
      const roles = { presider: 'CHAIR', scribe: 'SECRETARY' } as Record<string, string>;
      for (const who of committee)
        await does('department', 'seatMember', 'AwardRound', 'id', {
          ...dep(),
          roundId: id.round,
          role: roles[who] ?? 'MEMBER',
          personId: person[who],
          from,
        });
    });

    it('nominates a collective and a teacher, with dossiers drafted from the records', async () => {
      const { does, isRefused, id } = story();
      for (const [key, nominee] of [
        ['unit', { category: 'units' }],
        ['teacher', { category: 'people', personName: 'Nguyễn Thị Mai' }],
      ] as const) {
        const draft = { roundCode: 'story-round', organizationId: id.hoa, onBehalfOf: id.hoa, ...nominee };
        expect(await isRefused(email('far'), 'draftNomination', 'Nomination', draft)).toBe('NotYourOrganization');
        const drafted = await does(
          email('hoa'),
          'draftNomination',
          'Nomination',
          'id dossier { sections { items { text } } }',
          draft,
        );
        expect(JSON.stringify(drafted.dossier)).toContain('Nghề nón lá làng Chuông');
        id[key] = String(drafted.id);
        await does(email('hoa'), 'submitNomination', 'Nomination', 'status', {
          nominationId: id[key],
          onBehalfOf: id.hoa,
        });
        const assessed = await does(
          email('scribe'),
          'assessEligibility',
          'Nomination',
          'status eligibility { rule outcome }',
          {
            ...dep(),
            nominationId: id[key],
          },
        );
        expect(assessed.status).toBe('ELIGIBLE');
      }
    });

    it('bars the member whose school is a twin of the nominee, as if there were nothing to judge', async () => {
      const { product, does, isRefused, id } = story();
      await does(email('scribe'), 'openScoring', 'AwardRound', 'phase', { ...dep(), roundId: id.round });
      const seen = await product.ask<{
        nomination: object | null;
        awardRound: { nominations: { totalCount: number } };
      }>(
        email('cuc'),
        'query ($id: ID!) { nomination(id: $id) { id } awardRound(code: "story-round") { nominations(first: 10) { totalCount } } }',
        { id: id.unit },
      );
      expect(seen).toEqual({ nomination: null, awardRound: { nominations: { totalCount: 0 } } });
      const scores = [
        { criterion: 'breadth', value: 100 },
        { criterion: 'effect', value: 100 },
      ];
      expect(
        await isRefused(email('cuc'), 'handInScores', 'Nomination', {
          nominationId: id.unit,
          onBehalfOf: id.cuc,
          scores,
        }),
      ).toMatch(/NotFound|ConflictOfInterest|FORBIDDEN/);
      expect(
        await isRefused(email('far'), 'handInScores', 'Nomination', {
          nominationId: id.unit,
          onBehalfOf: id.far,
          scores,
        }),
      ).toMatch(/NotFound|FORBIDDEN|NotACommitteeMember/);
    });

    it('takes the scores of the members, each seeing none but their own before', async () => {
      const { product, does, isRefused, id } = story();
      const mark = (breadth: number, effect: number) => [
        { criterion: 'breadth', value: breadth },
        { criterion: 'effect', value: effect },
      ];
      const judging = ['presider', 'judge', 'judge-2'];
      for (const [turn, who] of judging.entries())
        for (const key of ['unit', 'teacher']) {
          const before = await product.ask<{ nomination: { scores: { judges: number }[] } }>(
            email(who),
            'query ($id: ID!) { nomination(id: $id) { scores { judges } } }',
            { id: id[key] },
          );
          expect(before.nomination.scores.every(({ judges }) => judges === 0)).toBe(true);
          await does(email(who), 'handInScores', 'Nomination', 'id', {
            ...dep(),
            nominationId: id[key],
            scores: mark(80 + turn, 90),
          });
        }
      expect(
        await isRefused(email('judge'), 'handInScores', 'Nomination', {
          ...dep(),
          nominationId: id.unit,
          scores: mark(1, 1),
        }),
      ).toBe('ScoresAlreadyHandedIn');
      await does(email('scribe'), 'closeScoring', 'AwardRound', 'phase', { ...dep(), roundId: id.round });
      for (const [category, key] of [
        ['units', 'unit'],
        ['people', 'teacher'],
      ] as const)
        await does(email('presider'), 'shortlist', 'AwardRound', 'phase', {
          ...dep(),
          roundId: id.round,
          category,
          nominationIds: [id[key]],
        });
    });

    it('decides in a meeting with a quorum, by secret ballot', async () => {
      const { does, isRefused, id, person } = story();
      const meeting = { ...dep(), roundId: id.round, heldOn: today, present: [person.presider, person.scribe] };
      expect(await isRefused(email('scribe'), 'holdMeeting', 'Meeting', meeting)).toBe('NoQuorum');
      const held = await does(email('scribe'), 'holdMeeting', 'Meeting', 'id', {
        ...meeting,
        present: [person.presider, person.scribe, person.judge, person['judge-2']],
      });
      for (const key of ['unit', 'teacher']) {
        for (const who of ['presider', 'scribe', 'judge', 'judge-2'])
          await does(email(who), 'castBallot', 'Meeting', 'id', {
            meetingId: held.id,
            nominationId: id[key],
            choice: 'FOR',
          });
        await does(email('presider'), 'closeBallot', 'Meeting', 'id', {
          ...dep(),
          meetingId: held.id,
          nominationId: id[key],
        });
      }
      await does(email('scribe'), 'publishProposals', 'AwardRound', 'phase', {
        ...dep(),
        roundId: id.round,
        until: today,
      });
      const decide = { ...dep(), roundId: id.round, symbol: '15/QĐ-SGDĐT', decidedOn: today, windowEnded: true };
      expect(await isRefused(email('judge'), 'decideAwards', 'Decision', decide)).not.toBe('Decision');
      const decided = await does(
        'department',
        'decideAwards',
        'Decision',
        'symbol awards { title certificate { number } }',
        decide,
      );
      expect(decided.awards).toHaveLength(2);
    });

    it("shows the decision on the school's file, to everybody", async () => {
      const { product } = story();
      const file = await product.ask<{
        organizationByCode: {
          recognitions: { edges: { node: { decision: { symbol: string }; certificate: { number: string } } }[] };
        };
      }>(
        null,
        '{ organizationByCode(code: "story-hoa") { recognitions(first: 5) { edges { node { title decision { symbol } certificate { number } } } } } }',
      );
      const awards = file.organizationByCode.recognitions.edges.map(({ node }) => node);
      expect(awards.map(({ decision }) => decision.symbol)).toContain('15/QĐ-SGDĐT');
      const { certificate } = await product.ask<{ certificate: { title: string } }>(
        null,
        'query ($number: String!) { certificate(number: $number) { title } }',
        {
          number: awards[0]?.certificate.number,
        },
      );
      expect(certificate.title).toMatch(/tiêu biểu/);
    });
  });
}
