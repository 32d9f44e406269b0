import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '@twinning/domain/day';
import { demonstrationPassword } from '../product/city-template.ts';
import { type Product, startProduct } from '../product/start-product.ts';
import { actor } from './act.ts';
import { photo } from './photo.ts';

const today = dayOf(new Date());
const from = addDays(today, -60);
const to = addDays(today, 900);
const email = (who: string) => `${who}@story.example`;

/** From twin to award, through the gateway alone, each step by whoever may take it. */
describe('the main job', () => {
  let product: Product;
  let does: ReturnType<typeof actor>['does'];
  let isRefused: ReturnType<typeof actor>['isRefused'];
  const id: Record<string, string> = {};
  const person: Record<string, string> = {};

  beforeAll(async () => {
    product = await startProduct();
    ({ does, isRefused } = actor(product));
  }, 180_000);
  afterAll(() => product?.[Symbol.asyncDispose]());
  beforeEach(() => product.settled());

  async function register(key: string, name: string, kind: string, parentId: string, levels: string[] = []) {
    const code = `story-${key}`;
    const input = { kind, name, levels, parentId, codes: [{ scheme: 'LOCAL', value: code }], from: '2020-01-01' };
    id[key] = String((await does('department', 'registerOrganization', 'Organization', 'id', input)).id);
  }

  async function open(who: string, name: string, role: string, organizationId: string) {
    const input = {
      email: email(who),
      name,
      password: demonstrationPassword,
      role,
      organizationId,
      from: '2020-01-01',
    };
    const account = await does('department', 'openAccount', 'Account', 'id person { id }', input);
    person[who] = String((account.person as { id: string }).id);
  }

  it('begins with offices, schools and people whom the department registers', async () => {
    const { organizationByCode } = await product.ask<{ organizationByCode: { id: string } }>(
      'department',
      '{ organizationByCode(code: "so-gddt-ha-noi") { id } }',
    );
    id.department = organizationByCode.id;
    await register('north', 'Phòng Giáo dục Miền Bắc', 'DISTRICT_OFFICE', id.department);
    await register('south', 'Phòng Giáo dục Miền Nam', 'DISTRICT_OFFICE', id.department);
    await register('hoa', 'Trường Mầm non Hoa Mai', 'SCHOOL', id.north!, ['PRESCHOOL']);
    await register('sen', 'Trường Mầm non Hoa Sen', 'SCHOOL', id.north!, ['PRESCHOOL']);
    await register('cuc', 'Trường Mầm non Hoa Cúc', 'SCHOOL', id.south!, ['PRESCHOOL']);
    await register('far', 'Trường Mầm non Nơi Xa', 'SCHOOL', id.south!, ['PRESCHOOL']);
    await open('north', 'Cán bộ Miền Bắc', 'DISTRICT_OFFICER', id.north!);
    await open('south', 'Cán bộ Miền Nam', 'DISTRICT_OFFICER', id.south!);
    await open('hoa', 'Hiệu trưởng Hoa Mai', 'SCHOOL_HEAD', id.hoa!);
    await open('sen', 'Hiệu trưởng Hoa Sen', 'SCHOOL_HEAD', id.sen!);
    await open('cuc', 'Hiệu trưởng Hoa Cúc', 'SCHOOL_HEAD', id.cuc!);
    await open('far', 'Hiệu trưởng Nơi Xa', 'SCHOOL_HEAD', id.far!);
    await open('judge', 'Uỷ viên Một', 'COMMITTEE_MEMBER', id.department);
    await open('judge-2', 'Uỷ viên Hai', 'COMMITTEE_MEMBER', id.department);
    await open('presider', 'Chủ tịch Hội đồng', 'COMMITTEE_CHAIR', id.department);
    await open('scribe', 'Thư ký Hội đồng', 'COMMITTEE_SECRETARY', id.department);
    expect(
      await isRefused(email('hoa'), 'registerOrganization', 'Organization', {
        kind: 'SCHOOL',
        name: 'Trường Tự Lập',
        levels: ['PRIMARY'],
        codes: [],
        from,
        parentId: id.north,
      }),
    ).toBe('FORBIDDEN');
  });

  it('goes on with a movement that only the department may create', async () => {
    const input = {
      code: 'story-movement',
      name: 'Phong trào thử nghiệm',
      strands: [
        { code: 'schools', title: 'Nhà trường cùng chung tay phát triển' },
        { code: 'teachers', title: 'Thầy cô cùng sẻ chia trách nhiệm' },
      ],
      from,
      to,
    };
    expect(await isRefused(email('hoa'), 'createMovement', 'Movement', input)).toBe('FORBIDDEN');
    expect(await isRefused(null, 'createMovement', 'Movement', input)).toBe('UNAUTHENTICATED');
    id.movement = String((await does('department', 'createMovement', 'Movement', 'id', input)).id);
    expect(await isRefused('department', 'createMovement', 'Movement', input)).toBe('MovementCodeTaken');
  });

  it('twins two district offices, which agree and sign', async () => {
    const input = {
      movementCode: 'story-movement',
      level: 'DISTRICT',
      title: 'Miền Bắc – Miền Nam',
      partyIds: [id.north, id.south],
      onBehalfOf: id.north,
      from,
      to,
    };
    const proposed = await does(email('north'), 'proposePartnership', 'Partnership', 'id status', input);
    expect(proposed.status).toBe('PROPOSED');
    id.district = String(proposed.id);
    expect(
      await isRefused(email('south'), 'agreeToPartnership', 'Partnership', {
        partnershipId: id.district,
        onBehalfOf: id.north,
      }),
    ).toBe('NotYourOrganization');
    expect(
      await isRefused(email('far'), 'agreeToPartnership', 'Partnership', {
        partnershipId: id.district,
        onBehalfOf: id.far,
      }),
    ).toBe('NotFound');
    const agreed = await does(email('south'), 'agreeToPartnership', 'Partnership', 'status', {
      partnershipId: id.district,
      onBehalfOf: id.south,
    });
    expect(agreed.status).toBe('CONSENTED');
    await sign('district', 'Biên bản ghi nhớ hai phòng', ['north', 'south']);
    expect(await statusOf('district', 'department')).toBe('IN_FORCE');
  });

  async function sign(key: string, title: string, parties: string[], commitments: object[] = []) {
    const [first = ''] = parties;
    const draft = await does(email(first), 'draftMemorandum', 'Memorandum', 'id', {
      partnershipId: id[key],
      onBehalfOf: id[first],
      title,
      place: 'Hà Nội',
      commitments,
    });
    id[`${key}-memorandum`] = String(draft.id);
    expect(
      await isRefused(email(first), 'signMemorandum', 'Memorandum', { memorandumId: draft.id, onBehalfOf: id[first] }),
    ).toBe('MemorandumNotOpenForSignature');
    await does(email(first), 'offerMemorandum', 'Memorandum', 'status', {
      memorandumId: draft.id,
      onBehalfOf: id[first],
    });
    for (const party of parties)
      await does(email(party), 'signMemorandum', 'Memorandum', 'status', {
        memorandumId: draft.id,
        onBehalfOf: id[party],
        position: 'Hiệu trưởng',
      });
    expect(
      await isRefused(email(first), 'signMemorandum', 'Memorandum', { memorandumId: draft.id, onBehalfOf: id[first] }),
    ).toMatch(/AlreadySigned|MemorandumNotOpenForSignature/);
  }

  async function statusOf(key: string, who: string) {
    const { partnership } = await product.ask<{ partnership: { status: string } | null }>(
      who,
      'query ($id: ID!) { partnership(id: $id) { status } }',
      { id: id[key] },
    );
    return partnership?.status ?? null;
  }

  it('twins three schools under them with the consent of both supervisors', async () => {
    const proposed = await does(
      email('hoa'),
      'proposePartnership',
      'Partnership',
      'id consents { supervisor { id } status }',
      {
        movementCode: 'story-movement',
        level: 'SCHOOL',
        title: 'Ba trường mầm non',
        partyIds: [id.hoa, id.sen, id.cuc],
        parentId: id.district,
        onBehalfOf: id.hoa,
        from,
        to,
      },
    );
    id.schools = String(proposed.id);
    expect(proposed.consents).toHaveLength(2);
    expect(await statusOf('schools', email('far'))).toBeNull();
    for (const school of ['sen', 'cuc'])
      await does(email(school), 'agreeToPartnership', 'Partnership', 'status', {
        partnershipId: id.schools,
        onBehalfOf: id[school],
      });
    expect(
      await isRefused(email('hoa'), 'consentToPartnership', 'Partnership', {
        partnershipId: id.schools,
        onBehalfOf: id.hoa,
      }),
    ).toBe('NotASupervisor');
    expect(
      (
        await does(email('north'), 'consentToPartnership', 'Partnership', 'status', {
          partnershipId: id.schools,
          onBehalfOf: id.north,
        })
      ).status,
    ).toBe('AGREED');
    expect(
      (
        await does(email('south'), 'consentToPartnership', 'Partnership', 'status', {
          partnershipId: id.schools,
          onBehalfOf: id.south,
        })
      ).status,
    ).toBe('CONSENTED');
  });

  it('puts commitments into a memorandum and items into a joint plan', async () => {
    await sign(
      'schools',
      'Biên bản ghi nhớ ba trường',
      ['hoa', 'sen', 'cuc'],
      [
        { text: 'Tổ chức chuyên đề chung mỗi học kỳ', strandCode: 'schools', dueOn: addDays(today, 100) },
        { text: 'Cử giáo viên cốt cán hỗ trợ', strandCode: 'teachers', responsibleId: id.cuc },
      ],
    );
    expect(await statusOf('schools', email('far'))).toBe('IN_FORCE');
    const plan = await does(email('hoa'), 'draftPlan', 'JointPlan', 'id items { id }', {
      partnershipId: id.schools,
      onBehalfOf: id.hoa,
      symbol: '01/KHLT-HM-HS-HC',
      items: [
        {
          text: 'Chuyên đề Nghề nón lá làng Chuông',
          strandCode: 'schools',
          dueOn: addDays(today, 30),
          responsibleId: id.hoa,
        },
      ],
    });
    id.plan = String(plan.id);
    id.item = (plan.items as { id: string }[])[0]!.id;
    for (const school of ['sen', 'cuc'])
      await does(email(school), 'agreeToPlan', 'JointPlan', 'status', { planId: id.plan, onBehalfOf: id[school] });
    expect(
      (await does(email('hoa'), 'filePlan', 'JointPlan', 'status', { planId: id.plan, onBehalfOf: id.hoa })).status,
    ).toBe('FILED');
  });

  it('records an activity with a photo, once, however often it is sent', async () => {
    const bearer = { authorization: `Bearer ${await product.token(email('hoa'))}`, 'content-type': 'image/jpeg' };
    const uploaded = await fetch(`${product.origin}/uploads`, { method: 'POST', headers: bearer, body: await photo() });
    expect(uploaded.status).toBe(201);
    const { uploadId } = (await uploaded.json()) as { uploadId: string };
    const text = await fetch(`${product.origin}/uploads`, {
      method: 'POST',
      headers: bearer,
      body: 'not a photo at all',
    });
    expect(text.status).toBe(415);
    const huge = await fetch(`${product.origin}/uploads`, {
      method: 'POST',
      headers: bearer,
      body: new Uint8Array(30 * 1024 * 1024),
    });
    expect(huge.status).toBe(413);

    const input = {
      partnershipId: id.schools,
      onBehalfOf: id.hoa,
      kind: 'THEMATIC_SESSION',
      theme: 'Nghề nón lá làng Chuông',
      mode: 'IN_PERSON',
      heldOn: { value: addDays(today, -1), precision: 'DAY' },
      place: 'Trường Mầm non Hoa Mai',
      planItemIds: [id.item],
      participation: [
        { organizationId: id.hoa, teachers: 12, pupils: 40 },
        { organizationId: id.sen, teachers: 5, pupils: 20 },
        { organizationId: id.cuc, teachers: 6, pupils: 25 },
      ],
      evidence: [{ uploadId, caption: 'Cô và trò bên nghệ nhân', consent: 'GIVEN' }],
      idempotencyKey: randomUUID(),
    };
    const byStranger = { ...input, onBehalfOf: id.far, evidence: [], idempotencyKey: null };
    expect(await isRefused(email('far'), 'recordActivity', 'Activity', byStranger)).toBe('NotAParty');
    expect(
      await isRefused(email('hoa'), 'recordActivity', 'Activity', {
        ...input,
        idempotencyKey: null,
        heldOn: { value: addDays(today, 3), precision: 'DAY' },
      }),
    ).toBe('HeldInFuture');
    const recorded = await does(
      email('hoa'),
      'recordActivity',
      'Activity',
      'id status evidence { edges { node { id url consent } } }',
      input,
    );
    const again = await does(email('hoa'), 'recordActivity', 'Activity', 'id', input);
    expect(again.id).toBe(recorded.id);
    expect(await isRefused(email('hoa'), 'recordActivity', 'Activity', { ...input, theme: 'Khác' })).toBe(
      'IdempotencyKeyReused',
    );
    id.activity = String(recorded.id);
    const [edge] = (recorded.evidence as { edges: { node: { url: string } }[] }).edges;
    const seen = await fetch(`${product.origin}${edge?.node.url}`, { headers: bearer });
    expect([seen.status, seen.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    expect((await fetch(`${product.origin}${edge?.node.url}`)).status).toBe(404);
  });

  it('is confirmed by one twin and disputed by the other, whose count stands beside the first', async () => {
    expect(
      await isRefused(email('hoa'), 'confirmActivity', 'Activity', { activityId: id.activity, onBehalfOf: id.hoa }),
    ).toBe('OwnRecord');
    await does(email('sen'), 'confirmActivity', 'Activity', 'status', { activityId: id.activity, onBehalfOf: id.sen });
    const disputed = await does(
      email('cuc'),
      'disputeActivity',
      'Activity',
      'status disputes { pupils reason } participation { organization { id } pupils }',
      {
        activityId: id.activity,
        onBehalfOf: id.cuc,
        aboutId: id.cuc,
        pupils: 22,
        reason: 'Ba cháu ốm',
      },
    );
    expect(disputed).toMatchObject({ status: 'DISPUTED', disputes: [{ pupils: 22 }] });
    await does(email('hoa'), 'resolveDispute', 'Activity', 'status', {
      activityId: id.activity,
      onBehalfOf: id.hoa,
      participation: [{ organizationId: id.cuc, teachers: 6, pupils: 22 }],
    });
    for (const school of ['sen', 'cuc'])
      if (!(await isConfirmedBy(school)))
        await does(email(school), 'confirmActivity', 'Activity', 'status', {
          activityId: id.activity,
          onBehalfOf: id[school],
        });
    const { activity } = await product.ask<{ activity: { status: string } }>(
      email('hoa'),
      'query ($id: ID!) { activity(id: $id) { status } }',
      { id: id.activity },
    );
    expect(activity.status).toBe('CONFIRMED');
  });

  async function isConfirmedBy(school: string): Promise<boolean> {
    const { activity } = await product.ask<{
      activity: { participation: { organization: { id: string }; confirmedAt: string | null }[] };
    }>(email(school), 'query ($id: ID!) { activity(id: $id) { participation { organization { id } confirmedAt } } }', {
      id: id.activity,
    });
    return activity.participation.some(
      ({ organization, confirmedAt }) => organization.id === id[school] && confirmedAt !== null,
    );
  }

  it('drafts the yearly report from the records; of two offices one returns it, then both accept', async () => {
    const period = {
      movementId: id.movement,
      code: 'story-2026',
      title: 'Báo cáo năm học',
      from,
      to: addDays(today, 30),
      dueOn: addDays(today, 30),
    };
    expect(await isRefused(email('north'), 'openReportingPeriod', 'ReportingPeriod', period)).toBe('FORBIDDEN');
    await does('department', 'openReportingPeriod', 'ReportingPeriod', 'id', period);
    const drafted = await does(
      email('hoa'),
      'draftReport',
      'Report',
      'id status sections { code text } recipients { organization { id } status }',
      { organizationId: id.hoa, period: 'story-2026' },
    );
    id.report = String(drafted.id);
    expect(JSON.stringify(drafted.sections)).toContain('Nghề nón lá làng Chuông');
    expect((drafted.recipients as object[]).length).toBe(2);
    expect(await isRefused(email('far'), 'submitReport', 'Report', { reportId: id.report, onBehalfOf: id.far })).toBe(
      'NotFound',
    );
    await does(email('hoa'), 'submitReport', 'Report', 'status timely', { reportId: id.report, onBehalfOf: id.hoa });
    await does(email('south'), 'returnReport', 'Report', 'status', {
      reportId: id.report,
      onBehalfOf: id.south,
      reason: 'Bổ sung số giáo viên',
    });
    await does(email('north'), 'acceptReport', 'Report', 'status', { reportId: id.report, onBehalfOf: id.north });
    await does(email('hoa'), 'reviseReport', 'Report', 'status', {
      reportId: id.report,
      onBehalfOf: id.hoa,
      sections: [{ code: 'OVERALL', text: 'Có 23 giáo viên tham gia.' }],
    });
    await does(email('hoa'), 'submitReport', 'Report', 'status', { reportId: id.report, onBehalfOf: id.hoa });
    const accepted = await does(email('south'), 'acceptReport', 'Report', 'status timely', {
      reportId: id.report,
      onBehalfOf: id.south,
    });
    expect(accepted).toMatchObject({ status: 'LOCKED', timely: true });
  });

  it('prints the principal of its day: whoever comes later has not signed what was sent before', async () => {
    const appoint = (personName: string, day: string) =>
      does('department', 'appointLeader', 'Appointment', 'id', {
        organizationId: id.hoa,
        position: 'Hiệu trưởng',
        personName,
        from: day,
      });
    await appoint('Lê Thị Hồng', '2021-01-01');
    await appoint('Trần Thị Mai', addDays(today, 1));
    type Paper = { submittedAt: string; organization: Record<'old' | 'signed' | 'later', { person: object }> };
    const { report } = await product.ask<{ report: Paper }>(
      email('hoa'),
      `query ($id: ID!, $old: Date!, $on: Date!, $later: Date!) {
        report(id: $id) {
          submittedAt
          organization {
            old: leader(asOf: $old) { person { name } }
            signed: leader(asOf: $on) { person { name } }
            later: leader(asOf: $later) { person { name } }
          }
        }
      }`,
      { id: id.report, old: '2020-12-31', on: today, later: addDays(today, 1) },
    );
    expect(dayOf(new Date(report.submittedAt))).toBe(today);
    expect(report.organization).toEqual({
      old: null,
      signed: { person: { name: 'Lê Thị Hồng' } },
      later: { person: { name: 'Trần Thị Mai' } },
    });
  });

  describe('and at the end recognises the best', () => {
    const committee = ['presider', 'scribe', 'judge', 'judge-2', 'cuc'];
    const dep = () => ({ onBehalfOf: id.department });

    it('opens a round with a committee, one of whom is the head of a twin', async () => {
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
});
