import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { addDays } from '@twinning/domain/day';
import { photo } from '../photo.ts';
import { email, type Story, today } from './stage.ts';

/** Activities that are recorded with photos, confirmed and disputed. */
export function doing(story: () => Story): void {
  it('records an activity with a photo, once, however often it is sent', async () => {
    const { product, does, isRefused, id } = story();
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
    const { product, does, isRefused, id } = story();
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
    const { product, id } = story();
    const { activity } = await product.ask<{
      activity: { participation: { organization: { id: string }; confirmedAt: string | null }[] };
    }>(email(school), 'query ($id: ID!) { activity(id: $id) { participation { organization { id } confirmedAt } } }', {
      id: id.activity,
    });
    return activity.participation.some(
      ({ organization, confirmedAt }) => organization.id === id[school] && confirmedAt !== null,
    );
  }
}
