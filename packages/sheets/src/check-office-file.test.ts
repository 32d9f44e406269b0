import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { checkOfficeFile } from './check-office-file.ts';
import { UnreadableSheet } from './sheet-fault.ts';
import { zipOf } from './zip.test-kit.ts';

const types = (kind: string) =>
  `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${kind}"/></Types>`;
const word = {
  '[Content_Types].xml': types('wordprocessingml.document.main+xml'),
  'word/document.xml': '<w:document/>',
};
const link = (type: string) =>
  `<Relationships><Relationship Type="http://schemas/${type}" Target="https://example.vn" TargetMode="External"/></Relationships>`;
const faultOf = async (bytes: Buffer) => {
  try {
    return await checkOfficeFile(bytes);
  } catch (error) {
    if (error instanceof UnreadableSheet) return error.fault.code;
    throw error;
  }
};

describe('an office file', () => {
  it('is known by what it holds', async () => {
    expect(await faultOf(zipOf(word))).toBe('docx');
    expect(await faultOf(zipOf({ '[Content_Types].xml': types('spreadsheetml.sheet.main+xml') }))).toBe('xlsx');
    expect(await faultOf(zipOf({ 'readme.txt': 'xin chào' }))).toBe('NOT_A_SHEET');
    expect(await faultOf(Buffer.from('PK\u0003\u0004 nothing more'))).toBe('NOT_A_SHEET');
  });

  it('may link to a page, and fetches nothing by itself', async () => {
    const rels = 'word/_rels/document.xml.rels';
    expect(await faultOf(zipOf({ ...word, [rels]: link('hyperlink') }))).toBe('docx');
    expect(await faultOf(zipOf({ ...word, [rels]: link('attachedTemplate') }))).toBe('EXTERNAL_LINKS');
  });

  it('is refused with macros, and when it is a bomb', async () => {
    expect(await faultOf(zipOf({ ...word, 'word/vbaProject.bin': 'x' }))).toBe('ACTIVE_CONTENT');
    const bomb = zipOf({ ...word, 'word/media.xml': Buffer.alloc(30_000_000) }, deflateRawSync);
    expect(await faultOf(bomb)).toBe('TOO_LARGE');
  });
});
