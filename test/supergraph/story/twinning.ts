import { expect, it } from '@jest/globals';
import { addDays } from '@twinning/domain/day';
import { email, from, type Story, to, today } from './stage.ts';

/** Twins that propose, agree, are allowed to, sign and plan. */
export function twinning(story: () => Story): void {
  it('twins two district offices, which agree and sign', async () => {
    const { does, isRefused, id } = story();
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
    const { does, isRefused, id } = story();
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
    const { product, id } = story();
    const { partnership } = await product.ask<{ partnership: { status: string } | null }>(
      who,
      'query ($id: ID!) { partnership(id: $id) { status } }',
      { id: id[key] },
    );
    return partnership?.status ?? null;
  }

  it('twins three schools under them with the consent of both supervisors', async () => {
    const { does, isRefused, id } = story();
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
    const { does, id } = story();
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
}
