import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Caller } from '@twinning/subgraph/context';
import sharp from 'sharp';
import { contextWith } from '../context.ts';
import { forgetFile } from '../document/forget-file.repository.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { type PaperFiles, paperFiles } from './paper-files.ts';
import { receivePaper } from './receive-paper.ts';
import { servePaper } from './serve-paper.ts';

const pdf = Buffer.from('%PDF-1.7\nKế hoạch');
const FILES = 'query ($id: ID!) { officialDocument(id: $id) { files { id name mediaType bytes url } } }';
const REMOVE =
  'mutation ($id: ID!) { removeDocumentFile(input: { fileId: $id }) { __typename ... on OfficialDocument { files { id } } } }';
type Listed = { officialDocument: { files: { id: string; name: string; mediaType: string; url: string }[] } };

describe('the files of papers', () => {
  let service: OpenOrganizations;
  let server: Server;
  let folder: string;
  let files: PaperFiles;
  let head: string;
  let other: string;
  let paper: string;

  beforeAll(async () => {
    service = await openOrganizations();
    folder = await mkdtemp(join(tmpdir(), 'twinning-papers-'));
    files = paperFiles(folder);
    const contextOf = (caller: Caller) => contextWith(service.identity)(service.em(), caller, service.clock);
    const routes = { POST: receivePaper(contextOf, files), GET: servePaper(contextOf, files) };
    server = createServer(async (request, response) => {
      const caller = { accountId: String(request.headers['x-who'] ?? '') || null, language: 'en', requestId: 'req-1' };
      const route = routes[request.method as keyof typeof routes];
      await route.answer(caller as Caller, await buffer(request), request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await service.has(
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] },
      { id: 'org_twin', name: 'Trường bạn', kind: 'SCHOOL', levels: ['PRIMARY'] },
    );
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
    other = await service.member('other', 'SCHOOL_HEAD', 'org_twin');
    const input = { kind: 'PLAN', symbol: '1/KH', issuedOn: { value: '2023-01-01' }, issuerIds: ['org_school'] };
    const source =
      'mutation ($input: FileDocumentInput!) { fileDocument(input: $input) { ... on OfficialDocument { id } } }';
    paper = (await service.execute<{ fileDocument: { id: string } }>(head, source, { input })).fileDocument.id;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await service[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const attach = (who: string | null, body: Buffer, name = 'Kế hoạch.pdf', id = paper) =>
    fetch(at(`/documents/${id}/files?name=${encodeURIComponent(name)}`), {
      method: 'POST',
      headers: who ? { 'x-who': who } : {},
      body: new Uint8Array(body),
    });
  const listed = async () => (await service.execute<Listed>(null, FILES, { id: paper })).officialDocument.files;

  it('are kept once and handed to everybody, never shown in place', async () => {
    const first = await attach(head, pdf);
    expect(first.status).toBe(201);
    expect(await (await attach(head, pdf, 'Lần nữa.pdf')).json()).toEqual(await first.json());
    const [file, ...more] = await listed();
    expect(more).toEqual([]);
    expect(file).toMatchObject({ name: 'Kế hoạch.pdf', mediaType: 'application/pdf', bytes: pdf.length });

    const answer = await fetch(at(file!.url));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="van-ban"; filename*=UTF-8\'\'K%E1%BA%BF%20ho%E1%BA%A1ch.pdf',
      'x-content-type-options': 'nosniff',
    });
    const known = { 'if-none-match': answer.headers.get('etag')! };
    expect((await fetch(at(file!.url), { headers: known })).status).toBe(304);
    expect((await fetch(at('/documents/files/dfl_none'))).status).toBe(404);
  });

  it('are pictures without where they were taken', async () => {
    const photo = sharp({ create: { width: 40, height: 30, channels: 3, background: '#c2410c' } });
    const exif = { IFD0: { Copyright: 'canary' }, IFD3: { GPSLatitude: '21/1 1/1 0/1', GPSLatitudeRef: 'N' } };
    expect((await attach(head, await photo.withExif(exif).jpeg().toBuffer(), 'Trang 1.png')).status).toBe(201);
    const file = (await listed()).at(-1)!;
    expect(file).toMatchObject({ name: 'Trang 1.jpg', mediaType: 'image/jpeg' });
    const bytes = Buffer.from(await (await fetch(at(file.url))).arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('canary')).toBe(false);
  });

  it.each([
    ['a page called .pdf', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['half a picture', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('canary')])],
    ['an archive of something else', Buffer.from('PK\u0003\u0004 nothing')],
    ['nothing', Buffer.alloc(0)],
  ])('refuse %s, and nothing is kept', async (_, body) => {
    const before = await listed();
    const answer = await attach(head, body);
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ error: { code: 'NOT_A_PAPER', requestId: 'req-1' } });
    expect(await listed()).toEqual(before);
  });

  it('come from those who keep the paper', async () => {
    expect((await attach(null, pdf)).status).toBe(401);
    expect((await attach(other, pdf)).status).toBe(403);
    expect((await attach(head, pdf, 'a.pdf', 'doc_none')).status).toBe(404);
  });

  it('go when they are removed, their bytes as soon as nobody has them', async () => {
    const [file] = await listed();
    const [{ sha256 }] = (await rowsOf(
      service.em(),
      sql<{ sha256: string }>`select sha256 from document_file where id = ${file!.id}`,
    )) as [{ sha256: string }];
    expect(await service.execute(other, REMOVE, { id: file!.id })).toMatchObject({
      removeDocumentFile: { __typename: 'NotYourOrganization' },
    });
    await forgetFile(service.em(), sha256, files.remove);
    expect((await fetch(at(file!.url))).status).toBe(200);
    expect(await service.execute(head, REMOVE, { id: file!.id })).toMatchObject({
      removeDocumentFile: { __typename: 'OfficialDocument', files: [{}] },
    });
    expect((await fetch(at(file!.url))).status).toBe(404);
    await forgetFile(service.em(), sha256, files.remove);
    expect((await readdir(join(folder, sha256.slice(0, 2)))).includes(sha256)).toBe(false);
    expect(await service.execute(head, REMOVE, { id: file!.id })).toMatchObject({
      removeDocumentFile: { __typename: 'NotFound' },
    });
  });

  it('stand in the trail with what was attached and removed, and with who was refused', async () => {
    const told = sql<{
      kind: string;
      action: string;
    }>`select distinct on (kind, action) kind, action, subject_id as "subjectId",
      before, after from audit_entry where action in ('attachFile', 'removeDocumentFile') order by kind, action, seq`;
    const file = { name: 'Kế hoạch.pdf', sha256: expect.any(String) };
    expect(await rowsOf(service.em(), told)).toMatchObject([
      { kind: 'REFUSED', action: 'attachFile', after: { refusal: 'UNAUTHENTICATED' } },
      { kind: 'REFUSED', action: 'removeDocumentFile', after: { refusal: 'NotYourOrganization' } },
      { kind: 'WRITE', action: 'attachFile', subjectId: paper, before: null, after: file },
      { kind: 'WRITE', action: 'removeDocumentFile', subjectId: paper, before: file, after: null },
    ]);
  });
});
