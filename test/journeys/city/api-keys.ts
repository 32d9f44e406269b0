import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '@twinning/domain/day';
import type { Product } from '../../product/start-product.ts';
import { actor } from '../../supergraph/act.ts';
import { barriers, openBrowser, scrollsSideways } from '../browser.ts';
import { type Person, signedIn } from '../person.ts';
import type { City } from './city.ts';

export const connectsASystem = (city: () => City): void =>
  describe('a key for the system of an office', () => {
    let product: Product;
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let officer: Person;
    let secret = '';

    beforeAll(async () => {
      ({ product } = city());
      browser = await openBrowser(city().admin);
      officer = await signedIn(browser, 'commune');
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    /** The nightly run of the office's own system. */
    async function sync() {
      const { viewer } = await product.ask<{ viewer: { memberships: { organization: { id: string } }[] } }>(
        'commune',
        '{ viewer { memberships { organization { id } } } }',
      );
      const query = await readFile(new URL('../../contract/queries/district-sync.graphql', import.meta.url), 'utf8');
      const variables = { office: viewer.memberships[0]?.organization.id, period: '2025' };
      const response = await fetch(`${product.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as { data?: object; errors?: unknown[] } };
    }

    const looksRight = async () => {
      const faults: string[] = [];
      await officer.page.emulateMedia({ reducedMotion: 'reduce' });
      for (const width of [360, 1280]) {
        await officer.page.setViewportSize({ width, height: 800 });
        if (await scrollsSideways(officer.page)) faults.push(`scrolls sideways at ${width}`);
        faults.push(...(await barriers(officer.page)));
      }
      expect(faults).toEqual([]);
    };

    it('begins with what the software may do, in plain words', async () => {
      await officer.opens('/keys');
      await officer.reads('Chưa có phần mềm nào được kết nối');
      await looksRight();
      await officer.follows('Kết nối phần mềm');
      await officer.fills('Tên phần mềm', 'Phần mềm quản lý trường học');
      for (const scope of ['Đọc đơn vị và văn bản', 'Đọc kết nghĩa', 'Đọc hoạt động'] as const)
        await officer.ticks(scope);
      await looksRight();
      await officer.presses('Kết nối');
      await officer.isTold('Đã kết nối. Bước tiếp theo: cấp khoá cho phần mềm.');
    });

    it('is shown once', async () => {
      await officer.presses('Cấp khoá');
      await officer.reads('Khoá vừa cấp');
      secret = await officer.page.getByRole('textbox', { name: 'Khoá' }).inputValue();
      expect(secret).toMatch(/^stk_[a-z]{8}_[\w-]{43}$/);
      await looksRight();
      await officer.page.reload();
      await officer.row('Đang dùng được').reads('stk_');
      expect(await officer.page.content()).not.toContain(secret);
    });

    it('opens the office’s own data to its system', async () => {
      await product.settled();
      const { status, body } = await sync();
      expect([status, body.errors]).toEqual([200, undefined]);
      await officer.page.reload();
      await officer.section('Lượt hỏi 30 ngày qua').reads('1 lượt hỏi, 0 lượt bị từ chối');
      await looksRight();
    });

    it('opens nothing any more as soon as the officer revokes it', async () => {
      await officer.row('Đang dùng được').presses('Thu hồi');
      await officer.isTold('Đã thu hồi khoá; lượt hỏi tiếp theo bị từ chối.');
      expect((await sync()).status).toBe(401);
    });

    it('is announced in the work list before its system ends, and goes on for a year when renewed there', async () => {
      const { does } = actor(product);
      const { viewer } = await product.ask<{ viewer: { memberships: { organization: { id: string } }[] } }>(
        'commune',
        '{ viewer { memberships { organization { id } } } }',
      );
      const organizationId = viewer.memberships[0]?.organization.id;
      const expiresOn = addDays(dayOf(new Date()), 10);
      const system = { organizationId, name: 'Phổ cập giáo dục', scopes: ['ACTIVITIES_READ'], expiresOn };
      await does('commune', 'createApiClient', 'ApiClient', 'id', system);
      await officer.opens('/');
      const line = officer.line('Phổ cập giáo dục');
      await line.reads('kết nối sắp hết hạn');
      await looksRight();
      await line.follows('Gia hạn: Phần mềm Phổ cập giáo dục');
      await officer.unfolds('Gia hạn kết nối');
      await looksRight();
      await officer.fills('Hết hạn từ ngày', expiresOn);
      await officer.presses('Gia hạn');
      await officer.reads('Ngày này không muộn hơn hạn hiện nay');
      await officer.fills('Hết hạn từ ngày', addDays(expiresOn, 300));
      await officer.presses('Gia hạn');
      await officer.isTold('Đã gia hạn. Nhớ cấp khoá mới trước khi khoá cũ hết hạn.');
      await officer.opens('/');
      await officer.page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
      expect(await officer.line('Phổ cập giáo dục').part.count()).toBe(0);
    });

    it('leaves no error in any page', () => expect(browser.faults).toEqual([]));
  });
