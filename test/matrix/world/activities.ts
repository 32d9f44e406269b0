import { rowsOf, sql } from '@twinning/persistence/sql';
import { photoFiles } from '../../../services/activities/src/files/photo-files.ts';
import type { Fact } from '../facts.ts';
import { act } from './act.ts';
import type { Told } from './tell.ts';

const speakers = { org_a: 'headA', org_b: 'headB' } as const;
type School = keyof typeof speakers;
const consents = ['GIVEN', 'MISSING', 'NOT_NEEDED'] as const;

/** Three activities of A and B, two confirmed, with photos in every state of consent, one of these with none that may be shown; a report in draft, one accepted. */
export async function tellActivities({ services, facts, canaries }: Told): Promise<void> {
  const does = (who: string, mutation: string, input: object) => act(services.activities, who, mutation, input);
  const movement = facts.of('Movement')[0]!;
  const partnership = facts
    .of('Partnership')
    .find(({ status, parties }) => status === 'IN_FORCE' && (parties as string[]).includes('org_a'))!;
  const pictures = photoFiles(services.activities.folder);

  async function upload(id: string): Promise<string> {
    await rowsOf(
      services.activities.em(),
      sql`insert into upload (id, account_id, hash, width, height, created_at)
        values (${id}, 'acc_headA', ${`hash-of-${id}`}, 640, 480, '2024-05-06T01:00:00Z')`,
    );
    return id;
  }

  async function photo(activity: Fact, consent: (typeof consents)[number], withdrawn: boolean): Promise<void> {
    const caption = canaries.put('', 'Evidence.caption');
    const picture = Buffer.from(canaries.put('', 'Evidence.url'));
    const told = canaries.all.slice(-2);
    const uploadId = await upload(`upl_${canaries.all.length}`);
    await pictures.put({ hash: `hash-of-${uploadId}`, large: picture, small: picture, width: 640, height: 480 });
    const evidence = { activityId: activity.id, onBehalfOf: 'org_a', kind: 'PHOTO', uploadId, consent, caption };
    const { id } = await does('headA', 'addEvidence', evidence);
    for (const each of told) each.about = id;
    const { status, parties } = activity as { status: string; parties: string[] } & Fact;
    const about = { activityId: activity.id, status, parties };
    const shown = consent !== 'MISSING' && !withdrawn;
    for (const [index, field] of ['PracticePhoto.caption', 'PracticePhoto.url'].entries())
      told[index]!.also.push({ about: id, field });
    facts.add({ kind: 'Evidence', id, ...about, shown, hidden: withdrawn, published: shown && status === 'CONFIRMED' });
    if (withdrawn)
      await does('headA', 'withdrawConsent', { evidenceId: id, onBehalfOf: 'org_a', reason: 'Gia đình đề nghị' });
  }

  async function hold(theme: string, status: 'RECORDED' | 'CONFIRMED', pictured = true): Promise<Fact> {
    const { id } = await does('headA', 'recordActivity', {
      ...{ partnershipId: partnership.id, onBehalfOf: 'org_a', kind: 'THEMATIC_SESSION', mode: 'IN_PERSON', theme },
      heldOn: { value: '2024-05-01' },
      description: canaries.put('', 'Activity.description'),
      participation: [
        { organizationId: 'org_a', teachers: 21, pupils: 63 },
        { organizationId: 'org_b', teachers: 8, pupils: 17 },
      ],
    });
    canaries.all.at(-1)!.about = id;
    const fact = facts.add({ kind: 'Activity', id, status, parties: ['org_a', 'org_b'], organizerId: 'org_a' });
    Object.assign(fact, { published: pictured && status === 'CONFIRMED' });
    for (const consent of pictured ? consents : (['MISSING'] as const)) await photo(fact, consent, false);
    await photo(fact, 'GIVEN', true);
    if (status === 'CONFIRMED') await does('headB', 'confirmActivity', { activityId: id, onBehalfOf: 'org_b' });
    return fact;
  }

  await hold('Nghề nón lá', 'RECORDED');
  await hold('Múa rối nước', 'CONFIRMED');
  await hold('Gốm Bát Tràng', 'CONFIRMED', false);

  await does('officer', 'openReportingPeriod', {
    ...{ movementId: movement.id, code: '2023-2024', title: 'Báo cáo năm', from: '2023-06-01', to: '2024-06-01' },
    dueOn: '2024-06-15',
  });
  async function report(school: School, until: 'DRAFT' | 'ACCEPTED'): Promise<void> {
    const who = speakers[school];
    const { id } = await does(who, 'draftReport', { organizationId: school, period: '2023-2024' });
    const submitted = until !== 'DRAFT';
    const fact = { status: until, submitted, organizationId: school, recipients: ['org_d1', 'org_d2'] };
    facts.add({ kind: 'Report', id, ...fact });
    const sections = [{ code: 'DIRECTION', text: canaries.put(id, 'ReportSection.text') }];
    await does(who, 'reviseReport', { reportId: id, onBehalfOf: school, sections });
    const owed = await rowsOf(
      services.activities.em(),
      sql<{ id: string }>`select obligation_id as id from report where id = ${id}`,
    );
    facts.add({ kind: 'Obligation', id: owed[0]!.id, partOf: id });
    if (!submitted) return;
    await does(who, 'submitReport', { reportId: id, onBehalfOf: school });
    await does('district1', 'acceptReport', { reportId: id, onBehalfOf: 'org_d1' });
  }
  await report('org_a', 'DRAFT');
  await report('org_b', 'ACCEPTED');

  const offices = { org_a: ['org_d1', 'org_d2'], org_b: ['org_d1', 'org_d2'], org_g: ['org_k'], org_h: ['org_k'] };
  const expected = await rowsOf(
    services.activities.em(),
    sql<{ id: string; owed: string; organizationId: keyof typeof offices }>`
      select id, obligation_id as owed, organization_id as "organizationId" from report where status = 'EXPECTED'`,
  );
  for (const { id, owed, organizationId } of expected) {
    const about = { organizationId, recipients: offices[organizationId] };
    facts.add({ kind: 'Report', id, status: 'EXPECTED', submitted: false, ...about });
    facts.add({ kind: 'Obligation', id: owed, partOf: id });
  }
}
