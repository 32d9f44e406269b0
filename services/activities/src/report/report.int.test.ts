import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { countStatements } from '@twinning/testing/count-statements';
import { confirmSession, recordSession, upload } from '../../testing/requests.ts';
import { movementId, openTwins, type Twins } from '../../testing/twins.ts';

const REPORT = /* GraphQL */ `
  fragment Whole on Report {
    id status timely submittedAt version
    period { code dueOn } obligation { status daysLate recipients { id } }
    recipients { organization { id } status reason }
    sections { code title text figures { label value } activities { id } photos { id url } }
  }
`;
type Report = {
  __typename: string;
  id: string;
  status: string;
  timely: boolean | null;
  version: number;
  recipients: { organization: { id: string }; status: string }[];
  sections: { code: string; title: string; text: string; activities: { id: string }[]; photos: { id: string }[] }[];
};
const open = {
  ...{ movementId, code: '2023-2024', title: 'Báo cáo năm học 2023–2024' },
  ...{ from: '2023-06-15', to: '2024-06-15', dueOn: '2024-06-15' },
};

describe('a yearly report through the schema', () => {
  let twins: Twins;
  let sessionId: string;
  let photoId: string;

  const openPeriod = (who: string, input: object) =>
    twins.attempt(
      who,
      'mutation ($input: OpenReportingPeriodInput!) { openReportingPeriod(input: $input) { __typename ... on ReportingPeriod { code } } }',
      { input },
    );
  const send = async (who: string, name: string, input: object): Promise<Report> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ... on Report { ...Whole } } } ${REPORT}`;
    return (await twins.execute<{ answer: Report }>(who, source, { input })).answer;
  };
  const of = async (who: string, organization: string, period = '2023-2024') => {
    const source = `query ($of: [_Any!]!, $period: String!) { _entities(representations: $of) { ... on Organization { report(period: $period) { ...Whole } } } } ${REPORT}`;
    const variables = { of: [{ __typename: 'Organization', id: organization }], period };
    const { _entities } = await twins.execute<{ _entities: [{ report: Report | null }] }>(who, source, variables);
    return _entities[0].report;
  };

  beforeAll(async () => {
    twins = await openTwins();
    const evidence = [{ uploadId: await upload(twins, twins.who.a, 'upl_1'), consent: 'GIVEN', caption: 'Lớp học' }];
    const activity = await confirmSession(twins, { evidence });
    sessionId = activity.id;
    photoId = activity.evidence.edges[0]!.node.id;
    await recordSession(twins, { kind: 'STUDY_VISIT', theme: 'Tham quan trường bạn', planItemIds: [] });
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  it('is expected of every party, by the offices of all, once the department opens a period', async () => {
    expect((await openPeriod(twins.who.a, open)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await openPeriod(twins.who.officer, open)).data).toEqual({
      openReportingPeriod: { __typename: 'ReportingPeriod', code: '2023-2024' },
    });
    expect((await openPeriod(twins.who.officer, open)).data).toMatchObject({
      openReportingPeriod: { __typename: 'PeriodCodeTaken' },
    });
    expect(await of(twins.who.a, 'org_a')).toMatchObject({
      ...{ status: 'EXPECTED', timely: null, sections: [] },
      obligation: { status: 'OPEN', daysLate: 0, recipients: [{ id: 'org_d1' }, { id: 'org_d2' }] },
    });
    expect(await rowsOf(twins.em(), sql`select organization_id as id from obligation order by id`)).toHaveLength(3);
  });

  it('is drafted from records, with the activities behind every figure', async () => {
    expect(await send(twins.who.x, 'draftReport', { organizationId: 'org_x', period: '2023-2024' })).toEqual({
      __typename: 'NoReportOwed',
    });
    expect(await send(twins.who.b, 'draftReport', { organizationId: 'org_a', period: '2023-2024' })).toEqual({
      __typename: 'NotYourOrganization',
    });
    const draft = await send(twins.who.a, 'draftReport', { organizationId: 'org_a', period: '2023-2024' });
    expect(draft).toMatchObject({ status: 'DRAFT', timely: null });
    const section = (code: string) => draft.sections.find((each) => each.code === code);
    expect(section('DIRECTION')?.text).toContain('Trường Mầm non B, Trường Mầm non C');
    expect(section('RESULTS_STRAND_2')).toMatchObject({
      title: 'II.2. Thầy cô',
      activities: [{ id: sessionId }],
      figures: expect.arrayContaining([{ label: 'Lượt giáo viên', value: 20 }]),
    });
    expect(section('PHOTOS')?.photos).toEqual([{ id: photoId, url: `/files/${photoId}/large` }]);
    expect(await send(twins.who.a, 'draftReport', { organizationId: 'org_a', period: '2023-2024' })).toEqual({
      __typename: 'AlreadyDrafted',
    });
  });

  it('keeps a draft’s words from its recipients, and the whole from strangers', async () => {
    expect(await of(twins.who.d1, 'org_a')).toMatchObject({ status: 'DRAFT', sections: [] });
    expect((await of(twins.who.officer, 'org_a'))?.sections).toHaveLength(8);
    expect(await of(twins.who.b, 'org_a')).toBeNull();
    expect(await of(twins.who.x, 'org_a')).toBeNull();
    expect(await of(twins.who.judge, 'org_a')).toBeNull();
    const LIST = '{ reports { totalCount } obligations { totalCount } }';
    expect(await twins.execute(twins.who.x, LIST)).toEqual({
      reports: { totalCount: 0 },
      obligations: { totalCount: 0 },
    });
    expect(await twins.execute(twins.who.d2, LIST)).toEqual({
      reports: { totalCount: 3 },
      obligations: { totalCount: 3 },
    });
  });

  it('goes to two offices, comes back from one, and is locked when both accept', async () => {
    const { id: reportId } = (await of(twins.who.a, 'org_a'))!;
    const by = (organization: string, more: object = {}) => ({ reportId, onBehalfOf: organization, ...more });
    expect(await send(twins.who.d1, 'acceptReport', by('org_d1'))).toEqual({ __typename: 'NothingToDecide' });
    const sections = [{ code: 'RECOMMENDATIONS', text: 'Đề nghị hỗ trợ xe đi lại.' }];
    const twice = [...sections, ...sections];
    expect(await send(twins.who.a, 'reviseReport', by('org_a', { sections: twice }))).toEqual({
      __typename: 'InvalidInput',
    });
    expect(await send(twins.who.a, 'reviseReport', by('org_a', { sections, expectedVersion: 1 }))).toEqual({
      __typename: 'StaleVersion',
    });
    expect(await send(twins.who.a, 'reviseReport', by('org_a', { sections, expectedVersion: 2 }))).toMatchObject({
      version: 3,
    });
    expect(await send(twins.who.a, 'submitReport', by('org_a'))).toMatchObject({ status: 'SUBMITTED', timely: true });
    expect(await send(twins.who.a, 'submitReport', by('org_a'))).toEqual({ __typename: 'ReportNotOpen' });
    expect(await send(twins.who.d1, 'returnReport', by('org_d1', { reason: 'Bổ sung nội dung 2' }))).toMatchObject({
      status: 'RETURNED',
      recipients: [{ reason: 'Bổ sung nội dung 2' }, { status: 'AWAITING' }],
    });
    expect(await send(twins.who.d2, 'acceptReport', by('org_d2'))).toMatchObject({ status: 'RETURNED' });
    twins.itIs('2024-07-01T02:00:00Z');
    expect(await send(twins.who.a, 'submitReport', by('org_a'))).toMatchObject({
      ...{ status: 'ACCEPTED', timely: true, submittedAt: '2024-05-06T02:00:00.000Z' },
      recipients: [{ status: 'AWAITING' }, { status: 'ACCEPTED' }],
    });
    expect(await send(twins.who.d1, 'acceptReport', by('org_d1'))).toMatchObject({
      ...{ status: 'LOCKED', obligation: { status: 'FULFILLED', daysLate: 0 } },
    });
    expect(await of(twins.who.judge, 'org_a')).toMatchObject({ status: 'LOCKED' });
    expect(await send(twins.who.d2, 'reopenReport', by('org_d2', { reason: 'Sai số liệu' }))).toMatchObject({
      ...{ status: 'REOPENED', timely: true },
    });
    expect(await send(twins.who.b, 'acceptReport', by('org_b'))).toEqual({ __typename: 'NotFound' });
  });

  it('loses a photo the moment its consent is withdrawn', async () => {
    const input = { evidenceId: photoId, onBehalfOf: 'org_b', reason: 'Phụ huynh đề nghị' };
    await twins.execute(
      twins.who.b,
      'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { __typename } }',
      { input },
    );
    const photos = (await of(twins.who.a, 'org_a'))?.sections.find(({ code }) => code === 'PHOTOS')?.photos;
    expect(photos).toEqual([]);
  });

  it('is late from the day it is due, unless it is extended or waived', async () => {
    const OBLIGATIONS = `query ($status: [ObligationStatus!]) { obligations(filter: { period: "2023-2024", status: $status }) { totalCount edges { node { id organization { id } status daysLate reason } } } }`;
    type Obligations = {
      obligations: {
        edges: { node: { id: string; status: string; daysLate: number; organization: { id: string } } }[];
      };
    };
    twins.itIs('2024-06-14T16:59:00Z');
    expect(await twins.execute(twins.who.d1, OBLIGATIONS, { status: ['OVERDUE'] })).toMatchObject({
      obligations: { totalCount: 0 },
    });
    twins.itIs('2024-06-20T02:00:00Z');
    const { obligations } = await twins.execute<Obligations>(twins.who.d1, OBLIGATIONS, { status: ['OVERDUE'] });
    expect(obligations.edges.map(({ node }) => [node.organization.id, node.daysLate]).toSorted()).toEqual([
      ['org_b', 6],
      ['org_c', 6],
    ]);
    const idOf = (organization: string) =>
      obligations.edges.find(({ node }) => node.organization.id === organization)!.node.id;
    const decide = async (who: string, name: 'extend' | 'waive', input: object) => {
      const type = name === 'extend' ? 'ExtendObligationInput' : 'WaiveObligationInput';
      const source = `mutation ($input: ${type}!) { answer: ${name}Obligation(input: $input) { __typename ... on Obligation { status dueOn daysLate reason } } }`;
      return (await twins.execute<{ answer: object }>(who, source, { input })).answer;
    };
    const more = { obligationId: idOf('org_b'), dueOn: '2024-06-30', reason: 'Đổi hiệu trưởng' };
    expect(await decide(twins.who.b, 'extend', { ...more, onBehalfOf: 'org_b' })).toEqual({
      __typename: 'NotARecipient',
    });
    expect(await decide(twins.who.x, 'extend', { ...more, onBehalfOf: 'org_x' })).toEqual({ __typename: 'NotFound' });
    expect(await decide(twins.who.d2, 'extend', { ...more, onBehalfOf: 'org_d2', dueOn: '2024-06-15' })).toEqual({
      __typename: 'DueDayNotLater',
    });
    expect(await decide(twins.who.d2, 'extend', { ...more, onBehalfOf: 'org_d2' })).toMatchObject({
      status: 'EXTENDED',
      daysLate: 0,
    });
    const release = { obligationId: idOf('org_c'), reason: 'Sửa chữa lớn' };
    expect(await decide(twins.who.officer, 'waive', { ...release, onBehalfOf: 'org_dep' })).toMatchObject({
      status: 'WAIVED',
    });
    expect(await decide(twins.who.d1, 'waive', { ...release, onBehalfOf: 'org_d1' })).toEqual({
      __typename: 'ObligationNotOpen',
    });
    expect(await twins.execute(twins.who.d1, OBLIGATIONS, { status: ['OVERDUE'] })).toMatchObject({
      obligations: { totalCount: 0 },
    });
  });

  it('is decided once when a recipient returns and accepts at the same instant', async () => {
    twins.itIs('2024-06-20T02:00:00Z');
    await send(twins.who.b, 'draftReport', { organizationId: 'org_b', period: '2023-2024' });
    const reportId = (await of(twins.who.b, 'org_b'))!.id;
    await send(twins.who.b, 'submitReport', { reportId, onBehalfOf: 'org_b' });
    const by = { reportId, onBehalfOf: 'org_d1' };
    const words = await Promise.all([
      send(twins.who.d1, 'acceptReport', by),
      send(twins.who.d1, 'returnReport', { ...by, reason: 'Bổ sung' }),
    ]);
    expect(words.map(({ __typename }) => __typename).toSorted()).toEqual(['NothingToDecide', 'Report']);
  });

  it('costs the same whatever the number of organizations asked about', async () => {
    const FILE = /* GraphQL */ `
      query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organization {
        activities(first: 5, orderBy: { field: HELD_ON, direction: DESC }) {
          totalCount
          edges { node { id participation { organization { id } confirmedAt } evidence(first: 3) { totalCount edges { node { id } } } } }
        }
        reports(first: 5) { edges { node { period { code dueOn } status timely recipients { organization { id } status } } } }
        report(period: "2023-2024") { status timely }
      } } }
    `;
    const cost = async (...ids: string[]) => {
      const of = ids.map((id) => ({ __typename: 'Organization', id }));
      return (await countStatements(() => twins.execute(twins.who.officer, FILE, { of }))).statements;
    };
    const one = await cost('org_a');
    expect(await cost('org_a', 'org_b', 'org_c', 'org_x')).toBe(one);
    expect(one).toBeLessThanOrEqual(9);
  });
});
