import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { withoutNul } from './without-nul.server.ts';

describe('a page on its way out', () => {
  it('loses the NUL bytes between its letters and nothing else', async () => {
    const page = withoutNul();
    page.write(Buffer.from('Tìm trường, ph\0òng'));
    page.end(Buffer.from(' và xã'));
    expect(await text(page)).toBe('Tìm trường, phòng và xã');
  });
});
