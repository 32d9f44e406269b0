import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Caller } from '@twinning/subgraph/context';
import { contextWith } from '../context.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { receiveImport } from './receive-import.ts';
import { serveSheet } from './serve-sheet.ts';

type Entry = { kind: string; action: string; subjectId: string; accountId: string | null; after: unknown };

describe('the sheets of imports', () => {
  let service: OpenOrganizations;
  let server: Server;
  let officer: string;
  let head: string;
  beforeAll(async () => {
    service = await openOrganizations();
    const contextOf = (caller: Caller) => contextWith(service.identity)(service.em(), caller, service.clock);
    const routes = { POST: receiveImport(contextOf), GET: serveSheet(contextOf) };
    server = createServer(async (request, response) => {
      const caller = { accountId: String(request.headers['x-who'] ?? '') || null, language: 'en', requestId: 'req-1' };
      await routes[request.method as 'GET'].answer(caller as Caller, await buffer(request), request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await service.has(
      { id: 'org_dept', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] },
    );
    officer = await service.member('officer', 'DEPARTMENT_ADMINISTRATOR', 'org_dept');
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await service[Symbol.asyncDispose]();
  });

  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const sent = async (who: string, kind: string) => {
    const body = 'Họ và tên,Đơn vị\nLê Thị Hoa,Trường\n';
    const answer = await fetch(at(`/imports?kind=${kind}`), { method: 'POST', headers: { 'x-who': who }, body });
    return { status: answer.status, id: ((await answer.json()) as { id?: string }).id };
  };
  const fetched = async (who: string, id = 'imp_none') =>
    (await fetch(at(`/imports/${id}/errors.xlsx`), { headers: { 'x-who': who } })).status;
  const told = () =>
    rowsOf(
      service.em(),
      sql<Entry>`select kind, action, subject_id as "subjectId", account_id as "accountId", after
        from audit_entry where action in ('receiveImport', 'importRows') order by seq`,
    );

  it('stand in the trail: what came, who read rows about people, and who was refused', async () => {
    const people = await sent(officer, 'PEOPLE');
    const bodies = await sent(officer, 'ORGANIZATIONS');
    expect([people.status, bodies.status]).toEqual([201, 201]);
    expect([await fetched(officer, people.id), await fetched(officer, bodies.id)]).toEqual([200, 200]);
    expect([await fetched(head, people.id), await fetched(head)]).toEqual([404, 404]);
    expect(await told()).toMatchObject([
      { kind: 'WRITE', action: 'receiveImport', subjectId: people.id, after: { kind: 'PEOPLE' } },
      { kind: 'WRITE', action: 'receiveImport', subjectId: bodies.id },
      { kind: 'READ', action: 'importRows', subjectId: people.id, accountId: officer, after: null },
      { kind: 'REFUSED', action: 'importRows', accountId: head, after: { refusal: 'NOT_FOUND' } },
    ]);
  });
});
