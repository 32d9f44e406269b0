import { describe, expect, it } from '@jest/globals';
import { composeLetter } from './compose-letter.ts';
import type { Letter } from './letter.ts';

const letter: Letter = {
  to: { name: 'Phạm Thị Hoa', address: 'hoa@story.example' },
  subject: { vi: 'Lời mời', en: 'An invitation' },
  paragraphs: [{ vi: 'Trường <Cao Dương> mời bạn.', en: 'The school <Cao Duong> invites you.' }],
  link: { label: { vi: 'Nhận lời mời', en: 'Accept' }, address: 'https://twinning.example/i/a?b=1&c="2"' },
};

describe('composing a letter', () => {
  it('says everything in Vietnamese, then in English', () => {
    const { subject, text } = composeLetter(letter);
    expect(subject).toBe('Lời mời / An invitation');
    expect(text).toBe(
      `Kính gửi Phạm Thị Hoa,

Trường <Cao Dương> mời bạn.

Nhận lời mời:
https://twinning.example/i/a?b=1&c="2"

---

Dear Phạm Thị Hoa,

The school <Cao Duong> invites you.

Accept:
https://twinning.example/i/a?b=1&c="2"
`,
    );
  });

  it('lets nothing that was typed become markup', () => {
    const { html } = composeLetter({ ...letter, to: { ...letter.to, name: '<img src=x>' } });
    expect(html).toContain('<p>Trường &lt;Cao Dương&gt; mời bạn.</p>');
    expect(html).toContain('<a href="https://twinning.example/i/a?b=1&amp;c=&quot;2&quot;">');
    expect(html).not.toContain('<img');
  });

  it.each(['Hoa\r\nBcc: all@story.example', 'Hoa\nBcc: all@story.example', 'Hoa\u2028\u0000Bcc: all@story.example'])(
    'keeps %j one line of one header',
    (name) => {
      const composed = composeLetter({ ...letter, to: { ...letter.to, name }, subject: { vi: name, en: name } });
      expect(composed.to.name).toBe('Hoa Bcc: all@story.example');
      expect(composed.subject).toBe('Hoa Bcc: all@story.example / Hoa Bcc: all@story.example');
    },
  );

  it.each(['', 'hoa', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 'Hoa <a@b.example>', 'a@b@c'])(
    'goes to no %j',
    (address) => expect(() => composeLetter({ ...letter, to: { name: 'Hoa', address } })).toThrow(TypeError),
  );
});
