import { within } from '@twinning/persistence/postgres/within';
import type { Product } from '../product/start-product.ts';
import { actor } from '../supergraph/act.ts';
import { logins, type Tenants, today } from './tenants.ts';

const seats = { chair: 'CHAIR', secretary: 'SECRETARY', member: 'MEMBER', 'conflicted-member': 'MEMBER' } as const;
const MEMBERS = `select email, person_id as id from organizations.account where email like '%@demo.twinning.example'`;
const criteria = [{ code: 'effect', title: 'Hiệu quả', weight: 1 }];
const categories = [{ code: 'units', title: 'Tập thể', nomineeKind: 'COLLECTIVE', quota: 2, criteria }];

/** A round of which the conflicted member sees neither the owner’s nomination nor its ballot. */
export type Sitting = { departmentId: string; roundId: string; meetingId: string; hiddenId: string };

/** Brings the owner and the rival before a committee that meets and votes, one of its members barred by its chair. */
export async function sit(product: Product, { owner, rival }: Tenants): Promise<Sitting> {
  const { does } = actor(product);
  const { organizationByCode } = await product.ask<{ organizationByCode: { id: string } }>(
    null,
    '{ organizationByCode(code: "so-gddt-ha-noi") { id } }',
  );
  const members = await within(product.database.url, async (client) => {
    await client.query(`set twinning.principal = 'service'`);
    return (await client.query<{ email: string; id: string }>(MEMBERS)).rows;
  });
  const person = (who: string) => members.find(({ email }) => email.startsWith(`${who}@`))!.id;
  const onBehalfOf = organizationByCode.id;
  const leads = (who: string, mutation: string, made: string, input: object) =>
    does(who, mutation, made, 'id', { onBehalfOf, ...input });

  const round = { code: 'attack', title: 'Đợt', movementCode: 'nhatruong-chungtay-2022' };
  const policyCode = 'khen-thuong-chuyen-de-2025';
  const opened = await leads('department', 'openAwardRound', 'AwardRound', { ...round, policyCode, categories });
  const roundId = String(opened.id);
  for (const [who, role] of Object.entries(seats))
    await leads('department', 'seatMember', 'AwardRound', { roundId, role, personId: person(who), from: today });

  const nominationIds: string[] = [];
  for (const [who, { school }] of [
    [logins.owner, owner],
    [logins.rival, rival],
  ] as const) {
    const own = { onBehalfOf: school };
    const unit = { roundCode: 'attack', organizationId: school, category: 'units' };
    const { id } = await does(who, 'draftNomination', 'Nomination', 'id', { ...own, ...unit });
    await does(who, 'submitNomination', 'Nomination', 'id', { ...own, nominationId: id });
    await leads('secretary', 'assessEligibility', 'Nomination', { nominationId: id });
    nominationIds.push(String(id));
  }
  const [hiddenId = ''] = nominationIds;
  await leads('chair', 'openScoring', 'AwardRound', { roundId });
  const barred = { nominationId: hiddenId, memberId: person('conflicted-member'), reason: 'Người nhà dạy ở đó' };
  await does('chair', 'pinConflict', 'Nomination', 'id', barred);
  const scores = [{ criterion: 'effect', value: 80 }];
  for (const nominationId of nominationIds)
    await leads('member', 'handInScores', 'Nomination', { nominationId, scores });
  await leads('chair', 'closeScoring', 'AwardRound', { roundId });
  await leads('chair', 'shortlist', 'AwardRound', { roundId, category: 'units', nominationIds });
  const held = { roundId, heldOn: today, present: Object.keys(seats).map(person) };
  const meeting = await leads('chair', 'holdMeeting', 'Meeting', held);
  return { departmentId: onBehalfOf, roundId, meetingId: String(meeting.id), hiddenId };
}
