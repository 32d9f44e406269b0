import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileGate } from './file-gate.ts';

describe('the gate of the files', () => {
  const reached: (string | undefined)[] = [];
  const bodies: unknown[] = [];
  const gate = fileGate(async (_service, _request, { body }, path) => {
    reached.push(path);
    if (body) bodies.push(body);
    return new Response('photo');
  });
  const nobody = { accountId: null, sessionId: null, requestId: 'req-1', language: 'en' as const };
  const server = createServer(
    (incoming, outgoing) => void gate((incoming.url ?? '').split('?')[0]!, nobody, incoming, outgoing),
  );
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** As it stands: a client that tidies paths would hide what is tried. */
  const get = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      send({ host: '127.0.0.1', port, path }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });

  it('keeps nothing in memory that nobody sends', async () => {
    const { port } = server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/uploads`, { method: 'POST', body: 'a photo' });
    expect(bodies).toEqual([new Uint8Array()]);
    reached.length = 0;
  });

  it('lets sheets through to the service of organisations, with what it asks for of the query', async () => {
    reached.length = 0;
    const { port } = server.address() as AddressInfo;
    const send = `http://127.0.0.1:${port}/imports?kind=PEOPLE&name=${encodeURIComponent('Nhân sự.xlsx')}&other=1`;
    expect((await fetch(send, { method: 'POST', body: 'a sheet' })).status).toBe(200);
    expect(await get('/imports/templates/PEOPLE.xlsx')).toBe(200);
    expect(await get('/imports/imp_1/errors.xlsx')).toBe(200);
    for (const path of [
      '/imports/../graphql',
      '/imports/imp_1',
      '/imports/imp_1/../errors.xlsx',
      '/imports/templates/x.xlsx',
    ])
      expect(await get(path)).toBe(404);
    expect(await get('/imports')).toBe(405);
    expect(reached).toEqual([
      '/imports?kind=PEOPLE&name=Nh%C3%A2n+s%E1%BB%B1.xlsx',
      '/imports/templates/PEOPLE.xlsx',
      '/imports/imp_1/errors.xlsx',
    ]);
    reached.length = 0;
  });

  it('lets the files of papers through', async () => {
    const { port } = server.address() as AddressInfo;
    const send = `http://127.0.0.1:${port}/documents/doc_1/files?name=a.pdf&as=html`;
    expect((await fetch(send, { method: 'POST', body: 'a paper' })).status).toBe(200);
    expect(await get('/documents/files/dfl_1')).toBe(200);
    for (const path of ['/documents/doc_1', '/documents/files/../graphql', '/documents/files/doc_1'])
      expect(await get(path)).toBe(404);
    expect(reached).toEqual(['/documents/doc_1/files?name=a.pdf', '/documents/files/dfl_1']);
    reached.length = 0;
  });

  it('lets photos through and no way around them', async () => {
    expect(await get('/files/evi_1/large')).toBe(200);
    for (const path of [
      '/files/../graphql',
      '/files/../health',
      '/files/evi_1/../../graphql',
      '/files//',
      '/files/a/b/c',
    ])
      expect(await get(path)).toBe(404);
    expect(reached).toEqual(['/files/evi_1/large']);
  });
});
