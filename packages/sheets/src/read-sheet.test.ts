import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readSheet } from './read-sheet.ts';
import { streamSheet } from './stream-sheet.ts';
import { writeSheet } from './write-sheet.ts';

const csv = (text: string, encoding: BufferEncoding = 'utf8') => readSheet(Buffer.from(text, encoding));

describe('reading a sheet in a process of its own', () => {
  it('gives headers, rows and the lines people see', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Đơn vị',
          rows: [
            ['Mã', 'Tên', 'Từ ngày', 'Số'],
            ['01', 'Trường Tiểu học', new Date('2025-07-01T00:00:00Z'), 12],
            [],
            ['02', null, '=1+1', true],
          ],
        },
      ],
    });
    const { sheet } = await readSheet(bytes);
    expect(sheet?.headers).toEqual(['Mã', 'Tên', 'Từ ngày', 'Số']);
    expect(sheet?.rows).toEqual([
      { line: 2, cells: ['01', 'Trường Tiểu học', '2025-07-01', '12'] },
      { line: 4, cells: ['02', '', '=1+1', 'true'] },
    ]);
  });

  it('reads texts with any delimiter, mark and alphabet', async () => {
    const rows = [
      { line: 2, cells: ['01', 'Hoà; "Bình"\nHai'] },
      { line: 4, cells: ['02', 'Yên'] },
    ];
    expect((await csv('\ufeffMã;Tên\n01;"Hoà; ""Bình""\nHai"\n02;Yên\n')).sheet?.rows).toMatchObject([
      { line: 2, cells: ['01', 'Hoà; "Bình" Hai'] },
      { line: 4, cells: rows[1]!.cells },
    ]);
    expect((await csv('sep=|\r\nMã|Tên\r\n01|Yên\r\n')).sheet?.rows).toEqual([{ line: 3, cells: ['01', 'Yên'] }]);
    expect((await csv('\ufeffMã\tTên\n01\tYên\n', 'utf16le')).sheet?.headers).toEqual(['Mã', 'Tên']);
    // "Trường" as Windows-1258 writes it: ư, ơ, then the grave tone after its letter.
    const old = Buffer.from([
      0x4d, 0x61, 0xde, 0x2c, 0x54, 0xea, 0x6e, 0x0a, 0x31, 0x2c, 0x54, 0x72, 0xfd, 0xf5, 0xcc, 0x6e, 0x67,
    ]);
    expect((await readSheet(old)).sheet).toEqual({
      headers: ['Mã', 'Tên'],
      rows: [{ line: 2, cells: ['1', 'Trường'] }],
    });
  });

  it('reads back what it wrote, with what a program could take for a formula', async () => {
    const rows = [['=cmd()', '+84 24', '-', '@x', '0012', "'bình thường'"]];
    const headers = ['a', 'b', 'c', 'd', 'e', 'f'];
    const written = await writeSheet([{ name: 'Lỗi', headers, rows }]);
    expect((await readSheet(written)).sheet?.rows).toEqual([{ line: 2, cells: rows[0] }]);
    const { readXlsx } = await import('hucre/xlsx');
    expect((await readXlsx(written)).sheets[0]!.rows[1]![0]).toBe("'=cmd()");
  });

  it('reads back what it streamed, whatever a cell holds', async () => {
    const headers = ['Mã', 'Tên', 'Lý do'];
    const rows = ['=1+1', '-5', '+84', '@a', '"b"', "'c'", '<d>&amp;', 'đ, ê; ỡ', '00', '1e5'].map((text, index) => [
      String(index),
      text,
      index % 2 === 0 ? '' : text,
    ]);
    const stream = streamSheet('Lỗi', headers, Readable.from(rows));
    const { sheet } = await readSheet(new Uint8Array(await new Response(stream).arrayBuffer()));
    expect(sheet?.headers).toEqual(headers);
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual(rows);
  });
});
