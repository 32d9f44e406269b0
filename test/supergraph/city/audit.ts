import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Product } from '../../product/start-product.ts';

const RECORDS = `query ($id: ID!) { person(id: $id) {
  registerRecords { kind } partnershipRecords { kind } activityRecords { kind } recognitionRecords { kind } } }`;
const ENTRIES = 'edges { node { service who action subjectId requestId roles { role organization { name } } } }';
const TRAIL = `query ($filter: AuditFilter!) {
  organizationsAudit(filter: $filter) { ${ENTRIES} } partnershipsAudit(filter: $filter) { ${ENTRIES} }
  activitiesAudit(filter: $filter) { ${ENTRIES} } recognitionAudit(filter: $filter) { ${ENTRIES} } }`;
const LOOKS = 'edges { node { service who action roles { role organization { name } } } }';
const LOG = `{ organizationsAccessLog { ${LOOKS} } partnershipsAccessLog { ${LOOKS} }
  activitiesAccessLog { ${LOOKS} } recognitionAccessLog { ${LOOKS} } }`;

type Node = { service: string; who: string; action: string; requestId: string; roles: object[] };
type Pages = Record<string, { edges: { node: Node }[] } | null>;
const services = ['organizations', 'partnerships', 'activities', 'recognition'];
const nodesOf = (pages: Pages) => Object.values(pages).flatMap((page) => page?.edges.map(({ node }) => node) ?? []);

export const looksAtAllThatIsKept = (held: () => Product): void =>
  describe('somebody looks at all that is kept of a person', () => {
    let product: Product;
    let personId: string;
    beforeAll(async () => {
      product = held();
      const { viewer } = await product.ask<{ viewer: { person: { id: string } } }>(
        'school',
        '{ viewer { person { id } } }',
      );
      personId = viewer.person.id;
      await product.ask('administrator', RECORDS, { id: personId });
    });

    it('and an auditor finds it in every service under one request', async () => {
      const filter = { subjectId: personId, kind: 'READ', action: 'personalRecords' };
      const found = nodesOf(await product.ask<Pages>('auditor', TRAIL, { filter }));
      expect(found.map(({ service }) => service).sort()).toEqual(services.toSorted());
      expect(new Set(found.map(({ requestId }) => requestId)).size).toBe(1);
      const { requestId } = found[0]!;
      const whole = nodesOf(await product.ask<Pages>('auditor', TRAIL, { filter: { requestId } }));
      expect(whole).toEqual(expect.arrayContaining(found));
      const as = { role: 'DEPARTMENT_ADMINISTRATOR', organization: { name: 'Sở GD&ĐT Hà Nội' } };
      for (const { roles } of found) expect(roles).toContainEqual(as);
    });

    it('and the person sees who it was, and that an auditor asked', async () => {
      const looks = nodesOf(await product.ask<Pages>('school', LOG));
      for (const service of services)
        expect(looks.filter((look) => look.service === service).map(({ action }) => action)).toEqual(
          expect.arrayContaining(['personalRecords', 'readAudit']),
        );
    });

    it('and nobody else is told of the trail at all', async () => {
      for (const who of ['department', 'school', 'support'])
        expect(nodesOf(await product.ask<Pages>(who, TRAIL, { filter: {} }))).toEqual([]);
    });
  });
