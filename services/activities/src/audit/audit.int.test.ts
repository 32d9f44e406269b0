import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenSubgraph, openSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { contextOf } from '../context.ts';
import { database } from '../rows.ts';
import { schema } from '../schema.ts';

const TRAIL = `query ($filter: AuditFilter!) { activitiesAudit(filter: $filter) { head { service }
  edges { node { id service who action subjectId roles { role organization { id } } } } } }`;
const LOG = '{ activitiesAccessLog { edges { node { service who action subjectId roles { role } } } } }';
const RECORDS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { activityRecords { kind } } } }`;

describe('the trail of activities', () => {
  let subgraph: OpenSubgraph;
  let auditor: string;
  let administrator: string;
  let head: string;

  beforeAll(async () => {
    subgraph = await openSubgraph({ service: 'activities', schema, database, contextOf });
    await registerOrganizations(subgraph.em(), [{ id: 'org_dep', name: 'Department', kind: 'DEPARTMENT' }]);
    auditor = await registerMember(subgraph.em(), 'auditor', 'AUDITOR', 'org_dep');
    administrator = await registerMember(subgraph.em(), 'mai', 'DEPARTMENT_ADMINISTRATOR', 'org_dep');
    head = await registerMember(subgraph.em(), 'head', 'SCHOOL_HEAD', 'org_dep');
    await subgraph.execute(administrator, RECORDS, { of: [{ __typename: 'Person', id: 'per_head' }] });
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('tells an auditor who looked at whose records, as whom', async () => {
    const filter = { actor: 'Mai' };
    expect(await subgraph.execute(auditor, TRAIL, { filter })).toMatchObject({
      activitiesAudit: {
        head: { service: 'activities' },
        edges: [
          {
            node: {
              id: 'activities-1',
              who: 'mai',
              action: 'personalRecords',
              subjectId: 'per_head',
              roles: [{ role: 'DEPARTMENT_ADMINISTRATOR', organization: { id: 'org_dep' } }],
            },
          },
        ],
      },
    });
  });

  it('tells the person, and nobody who is not in it', async () => {
    const looked = { service: 'activities', who: 'mai', action: 'personalRecords', subjectId: 'per_head' };
    const edges = [{ node: { ...looked, roles: [{ role: 'DEPARTMENT_ADMINISTRATOR' }] } }];
    expect(await subgraph.execute(head, LOG)).toEqual({ activitiesAccessLog: { edges } });
    expect(await subgraph.execute(auditor, LOG)).toEqual({ activitiesAccessLog: { edges: [] } });
    expect(await subgraph.execute(head, TRAIL, { filter: {} })).toEqual({ activitiesAudit: null });
  });
});
