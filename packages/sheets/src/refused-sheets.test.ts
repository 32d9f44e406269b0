import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readSheet } from './read-sheet.ts';
import { zipOf } from './zip.test-kit.ts';

const fault = async (bytes: Uint8Array) => {
  const { fault } = await readSheet(bytes);
  return fault && [fault.code, fault.line, fault.column];
};
const csv = (text: string) => fault(Buffer.from(text));
const header = ['Mã', 'Tên'];
const workbook = (sheet: object) => writeXlsx({ sheets: [{ name: 'A', rows: [header, ['1', 'Một']], ...sheet }] });

describe('sheets that are refused', () => {
  it('names the cell of a formula and of a merge', async () => {
    const cells = new Map([['1,1', { formula: '1+1', value: 2 }]]);
    expect(await fault(await workbook({ cells }))).toEqual(['FORMULA', 2, 'B']);
    const merges = [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }];
    expect(await fault(await workbook({ merges }))).toEqual(['MERGED_CELLS', 2, 'A']);
    expect(await csv('Mã,Tên\n1,=1+1\n')).toEqual(['FORMULA', 2, 'B']);
  });

  it('refuses more rows than it takes without reading them all', async () => {
    const line = '1,Một\n';
    expect(await csv(`Mã,Tên\n${line.repeat(200_000)}`)).toEqual(['TOO_MANY_ROWS', 100_002, null]);
    const rows = [header, ...Array.from({ length: 200_000 }, (_, index) => [index, 'Một'])];
    expect((await fault(await writeXlsx({ sheets: [{ name: 'A', rows }] })))?.[0]).toBe('TOO_MANY_ROWS');
  });

  it('refuses headers that do not tell columns apart', async () => {
    expect(await csv('Mã,mã \n1,2\n')).toEqual(['DUPLICATE_HEADER', 1, 'mã']);
    expect(await csv('Mã,,Tên\n1,2,3\n')).toEqual(['MISSING_HEADER', 2, 'B']);
    expect(await csv('Mã\n1,2\n')).toEqual(['MISSING_HEADER', 2, 'B']);
    expect(await csv('Mã,Tên\n1,"Một\n2,Hai')).toEqual(['UNCLOSED_QUOTE', 2, null]);
    expect((await csv(`Mã\n${'x'.repeat(2001)}`))?.[0]).toBe('CELL_TOO_LONG');
    expect((await csv(`${Array.from({ length: 61 }, (_, index) => `c${index}`)}\n1`))?.[0]).toBe('TOO_MANY_COLUMNS');
  });

  it('refuses what is empty, old, locked or no sheet', async () => {
    expect(await fault(new Uint8Array())).toEqual(['EMPTY', null, null]);
    expect(await csv('Mã,Tên\n')).toEqual(['EMPTY', null, null]);
    expect(await csv('\n\n')).toEqual(['EMPTY', null, null]);
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await fault(ole)).toEqual(['OLD_FORMAT', null, null]);
    expect(await fault(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual([
      'ENCRYPTED',
      null,
      null,
    ]);
    expect(await fault(Buffer.from([1, 0, 2]))).toEqual(['NOT_A_SHEET', null, null]);
    expect(await fault(Buffer.from('PK\x03\x04 and nothing more'))).toEqual(['NOT_A_SHEET', null, null]);
    expect(await fault(zipOf({ 'word/document.xml': '<w/>' }))).toEqual(['NOT_A_SHEET', null, null]);
  });

  it('refuses archives that are more than a table', async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024);
    expect(await fault(zipOf({ 'xl/media/a.bin': bomb }, deflateRawSync))).toEqual(['NOT_A_SHEET', null, null]);
    const plain = {
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    };
    expect((await fault(zipOf({ ...plain, 'xl/media/a.bin': bomb }, deflateRawSync)))?.[0]).toBe('TOO_LARGE');
    expect((await fault(zipOf({ ...plain, 'xl/vbaProject.bin': 'x' })))?.[0]).toBe('ACTIVE_CONTENT');
    expect((await fault(zipOf({ ...plain, 'xl/externalLinks/externalLink1.xml': 'x' })))?.[0]).toBe('EXTERNAL_LINKS');
    const linked =
      '<Relationships><Relationship Id="a" Target="http://outside.example" TargetMode="External"/></Relationships>';
    expect((await fault(zipOf({ ...plain, 'xl/worksheets/_rels/sheet1.xml.rels': linked })))?.[0]).toBe(
      'EXTERNAL_LINKS',
    );
    expect((await fault(zipOf({ ...plain, '../outside.xml': 'x' })))?.[0]).toBe('NOT_A_SHEET');
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a/${index}`, 'x']));
    expect((await fault(zipOf(many)))?.[0]).toBe('TOO_LARGE');
  });

  it('gives up on a file that takes too long', async () => {
    const { fault } = await readSheet(Buffer.from('Mã\n1\n'), 1);
    expect(fault?.code).toBe('TOO_LONG');
  });
});
