import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Caller } from '@twinning/subgraph/context';
import { type Running, serve } from '@twinning/subgraph/serve';
import pino from 'pino';
import sharp from 'sharp';
import { asGateway, verifyKey } from '../../testing/gateway.ts';
import { confirmSession, send } from '../../testing/requests.ts';
import { openTwins, type Twins } from '../../testing/twins.ts';
import { contextOf } from '../context.ts';
import { schema } from '../schema.ts';
import { sweepUploads } from '../upload/sweep-uploads.repository.ts';
import { type PhotoFiles, photoFiles } from './photo-files.ts';
import { receiveUpload } from './receive-upload.ts';
import { servePhoto } from './serve-photo.ts';

const draw = (width: number, height: number, color = '#c2410c') =>
  sharp({ create: { width, height, channels: 3, background: color } }).withExif({
    IFD0: { Copyright: 'canary' },
    IFD3: { GPSLatitude: '21/1 1/1 0/1', GPSLatitudeRef: 'N' },
  });

describe('photos through the routes', () => {
  let twins: Twins;
  let running: Running;
  let folder: string;
  let files: PhotoFiles;

  beforeAll(async () => {
    twins = await openTwins();
    folder = await mkdtemp(join(tmpdir(), 'twinning-photos-'));
    files = photoFiles(folder);
    const context = (caller: Caller) => contextOf(twins.em(), caller);
    running = await serve({
      ...{ service: 'activities', schema, host: '127.0.0.1', port: 0, contextOf: context },
      verifyKey: verifyKey as never,
      routes: { 'POST /uploads': receiveUpload(context, files), 'GET /files': servePhoto(context, files) },
      log: pino({ level: 'silent' }),
      stop: async () => undefined,
    });
  });
  afterAll(async () => {
    await running.stop();
    await twins[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const at = (path: string) => `http://127.0.0.1:${running.port}${path}`;
  const post = (who: string | null, body: Buffer) =>
    fetch(at('/uploads'), { method: 'POST', headers: asGateway(who, body), body: new Uint8Array(body) });
  const uploaded = async (who: string, body: Buffer) => (await (await post(who, body)).json()) as { uploadId: string };
  const fetched = async (who: string | null, path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(at(path), { headers: { ...asGateway(who), ...headers } });
    return { answer, body: Buffer.from(await answer.arrayBuffer()) };
  };
  const rowsIn = (table: string) => rowsOf(twins.em(), sql`select id from ${sql.table(table)}`);

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'draws %s anew, smaller and without where it was taken',
    async (format) => {
      const answer = await post(twins.who.a, await draw(3000, 1500).toFormat(format).toBuffer());
      expect(answer.status).toBe(201);
      const { hash, ...size } = (await answer.json()) as { hash: string };
      expect(size).toMatchObject({ width: 2560, height: 1280, uploadId: expect.stringMatching(/^upl_/) });
      const small = await sharp(await files.get(hash, 'small')).metadata();
      const large = await files.get(hash, 'large');
      expect([small.width, small.height]).toEqual([480, 240]);
      expect((await sharp(large).metadata()).exif).toBeUndefined();
      expect(large.includes('canary')).toBe(false);
    },
  );

  it.each([
    ['a text called .jpg', Buffer.from('Kính gửi: Phòng GD&ĐT')],
    [
      'a drawing in SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    ],
    ['a text that begins like a photo', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('canary')])],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s, with the id of the request and nothing kept', async (_, body) => {
    const before = await rowsIn('upload');
    const answer = await post(twins.who.a, body);
    expect(answer.status).toBe(415);
    expect(await answer.json()).toEqual({
      error: { code: 'NOT_A_PHOTO', message: expect.stringContaining('JPEG'), requestId: 'req-1' },
    });
    expect(await rowsIn('upload')).toEqual(before);
  });

  it('refuses half a photo and a photo of too many pixels', async () => {
    const whole = await draw(800, 600).jpeg().toBuffer();
    expect((await post(twins.who.a, whole.subarray(0, whole.length / 2))).status).toBe(415);
    expect((await post(twins.who.a, await draw(8000, 7000).png().toBuffer())).status).toBe(415);
  });

  it('refuses thirty megabytes', async () => {
    const answer = await post(twins.who.a, Buffer.alloc(30 * 1024 * 1024, 1));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({
      error: { code: 'FILE_TOO_LARGE', message: expect.stringContaining('20 MB'), requestId: 'req-1' },
    });
  });

  it('takes photos from those who act for an organization', async () => {
    const photo = await draw(10, 10).jpeg().toBuffer();
    expect((await post(null, photo)).status).toBe(401);
    expect((await post(twins.who.auditor, photo)).status).toBe(403);
    expect((await fetch(at('/uploads'), { method: 'POST', body: new Uint8Array(photo) })).status).toBe(401);
  });

  it('shows a photo to whom its consent allows, and to nobody once it is withdrawn', async () => {
    const attach = async (color: string, consent: string) => ({
      uploadId: (await uploaded(twins.who.a, await draw(640, 480, color).jpeg().toBuffer())).uploadId,
      consent,
    });
    const evidence = [await attach('#0f766e', 'GIVEN'), await attach('#1d4ed8', 'MISSING')];
    const activity = await confirmSession(twins, { evidence });
    const [given, missing] = activity.evidence.edges.map(({ node }) => node.id);
    const statuses = (id?: string) =>
      Promise.all(
        [twins.who.x, twins.who.c, twins.who.d2, twins.who.auditor, null].map(
          async (who) => (await fetched(who, `/files/${id}/large`)).answer.status,
        ),
      );
    expect(await statuses(given)).toEqual([200, 200, 200, 200, 200]);
    expect(await statuses(missing)).toEqual([404, 200, 200, 200, 404]);

    const { answer, body } = await fetched(twins.who.x, `/files/${given}/small`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    expect((await sharp(body).metadata()).width).toBe(480);
    const etag = answer.headers.get('etag')!;
    expect((await fetched(twins.who.x, `/files/${given}/small`, { 'if-none-match': etag })).answer.status).toBe(304);

    const withdrawal = { evidenceId: given, onBehalfOf: 'org_c', reason: 'Phụ huynh đề nghị' };
    const WITHDRAW =
      'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { __typename ... on Evidence { consent url } } }';
    expect(await twins.execute(twins.who.x, WITHDRAW, { input: { ...withdrawal, onBehalfOf: 'org_x' } })).toEqual({
      withdrawConsent: { __typename: 'NotAParty' },
    });
    expect(await twins.execute(twins.who.c, WITHDRAW, { input: withdrawal })).toEqual({
      withdrawConsent: { __typename: 'Evidence', consent: 'WITHDRAWN', url: null },
    });
    expect(await twins.execute(twins.who.c, WITHDRAW, { input: withdrawal })).toEqual({
      withdrawConsent: { __typename: 'ConsentAlreadyWithdrawn' },
    });
    expect(await statuses(given)).toEqual([404, 404, 404, 404, 404]);
    expect((await fetched(twins.who.x, `/files/${given}/small`, { 'if-none-match': etag })).answer.status).toBe(404);
  });

  it('withdraws a picture wherever the twins show it', async () => {
    const photo = await draw(640, 480, '#7c3aed').jpeg().toBuffer();
    const shownBy = async () =>
      confirmSession(twins, {
        evidence: [{ uploadId: (await uploaded(twins.who.a, photo)).uploadId, consent: 'GIVEN' }],
      });
    const [first, copy] = [await shownBy(), await shownBy()].map(({ evidence }) => evidence.edges[0]!.node.id);
    const input = { evidenceId: first, onBehalfOf: 'org_c', reason: 'Phụ huynh đề nghị' };
    const source = 'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { __typename } }';
    expect(await twins.execute(twins.who.c, source, { input })).toEqual({
      withdrawConsent: { __typename: 'Evidence' },
    });
    expect((await fetched(twins.who.x, `/files/${copy}/large`)).answer.status).toBe(404);
    const told = sql`select payload ->> 'evidenceId' as id from outbox
      where type = 'activities.consent-withdrawn.v1' and payload ->> 'evidenceId' = any(${[first, copy]})`;
    expect(await rowsOf(twins.em(), told)).toHaveLength(2);
  });

  it('answers what is forbidden, missing or malformed alike', async () => {
    const bodies = await Promise.all(
      ['/files/evi_none/large', '/files/evi_none/huge', '/files//', "/files/'or''='/small"].map(async (path) =>
        (await fetched(twins.who.x, path)).body.toString(),
      ),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  it('stands in the trail: who sent one, who was shown one, small or large, and who was not', async () => {
    const [{ id }] = (await rowsIn('evidence')) as [{ id: string }];
    await fetched(twins.who.c, `/files/${id}/small`);
    const told = sql<{ kind: string; action: string; after: unknown }>`select distinct on (kind, action)
      kind, action, subject_type as "subjectType", account_id as "accountId", after from audit_entry
      where action in ('photo', 'keepUpload') order by kind, action, seq desc`;
    expect(await rowsOf(twins.em(), told)).toMatchObject([
      { kind: 'READ', action: 'photo', subjectType: 'Evidence', after: null },
      { kind: 'REFUSED', action: 'keepUpload', after: { refusal: expect.stringMatching(/FORBIDDEN|UNAUTHENTICATED/) } },
      { kind: 'REFUSED', action: 'photo', after: { refusal: 'NOT_FOUND' } },
      { kind: 'WRITE', action: 'keepUpload', subjectType: 'Upload', after: { hash: expect.any(String) } },
    ]);
    const looks = sql`select from audit_entry where kind = 'READ' and account_id = ${twins.who.x}`;
    expect((await rowsOf(twins.em(), looks)).length).toBeGreaterThanOrEqual(2);
  });

  it('adds a link, and no other address than one of the web', async () => {
    const { id: activityId } = await confirmSession(twins);
    const ADD =
      'mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { __typename ... on Evidence { kind url } } }';
    const add = (link: string) =>
      twins.execute(twins.who.b, ADD, {
        input: { activityId, onBehalfOf: 'org_b', kind: 'LINK', link, consent: 'NOT_NEEDED' },
      });
    expect(await add('https://mncaoduong.example.edu.vn/tham-quan')).toMatchObject({ addEvidence: { kind: 'LINK' } });
    expect(await add('javascript:alert(1)')).toEqual({ addEvidence: { __typename: 'InvalidInput' } });
  });

  it('sweeps what nobody attached within a day, and no file that is still shown', async () => {
    const shown = await draw(64, 48, '#111111').jpeg().toBuffer();
    const evidence = [{ uploadId: (await uploaded(twins.who.a, shown)).uploadId, consent: 'GIVEN' }];
    await send(twins, twins.who.a, 'recordActivity', {
      ...{ partnershipId: 'pts_1', onBehalfOf: 'org_a', kind: 'CHARITY', theme: 'Tặng sách', mode: 'IN_PERSON' },
      ...{ heldOn: { value: '2024-05-01' }, evidence },
    });
    await uploaded(twins.who.a, shown);
    const kept = (
      await rowsOf(twins.em(), sql<{ hash: string }>`select distinct hash from evidence where hash is not null`)
    ).map(({ hash }) => hash);
    await rowsOf(twins.em(), sql`update upload set created_at = now() - interval '25 hours'`);
    expect(await sweepUploads(twins.em(), files)).toBeGreaterThan(1);
    expect(await rowsOf(twins.em(), sql`select id from upload where evidence_id is null`)).toEqual([]);
    const left = (await Promise.all((await readdir(folder)).map((part) => readdir(join(folder, part))))).flat();
    expect(left.toSorted()).toEqual(kept.flatMap((hash) => [`${hash}-large.jpg`, `${hash}-small.jpg`]).toSorted());
  });
});
