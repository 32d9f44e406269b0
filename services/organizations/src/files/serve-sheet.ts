import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { streamSheet } from '@twinning/sheets/stream-sheet';
import { writeSheet } from '@twinning/sheets/write-sheet';
import type { Caller } from '@twinning/subgraph/context';
import type { Route } from '@twinning/subgraph/serve';
import type { Context } from '../context.ts';
import type { SheetLine } from '../import/row.ts';
import { importKinds } from '../import/sheet-import.ts';
import { templateOf } from '../import/template.ts';
import { refuse, workbook } from './answer.ts';

/** `GET /imports/templates/<kind>.xlsx` and `GET /imports/<id>/errors.xlsx`, to be kept and filled in. */
export const serveSheet = (contextOf: (caller: Caller) => Promise<Context>): Route => ({
  limit: 0,
  async answer(caller, _body, request, response) {
    const { actor, imports, language } = await contextOf(caller);
    if (!actor.accountId) return refuse(response, 'UNAUTHENTICATED', caller);
    const [, , id = '', file = ''] = (request.url ?? '').split('?')[0]!.split('/');
    if (id === 'templates') {
      const kind = importKinds.find((known) => `${known}.xlsx` === file);
      if (!kind) return refuse(response, 'NOT_FOUND', caller);
      response.writeHead(200, workbook(file.toLowerCase()));
      return void response.end(await writeSheet(templateOf(kind)));
    }
    const sheet = file === 'errors.xlsx' ? await imports.find(id) : null;
    if (!sheet) return refuse(response, 'NOT_FOUND', caller);
    const reason = language === 'vi' ? 'Lý do' : 'Reason';
    const rows = (async function* () {
      for await (const line of imports.faulty(sheet)) yield [...line.cells, reasonsOf(line, language)];
    })();
    response.writeHead(200, workbook(`errors-${id}.xlsx`));
    await pipeline(Readable.fromWeb(streamSheet('Lỗi', [...sheet.headers, reason], rows) as never), response);
  },
});

const reasonsOf = ({ position, issues }: SheetLine, language: 'vi' | 'en'): string =>
  [
    language === 'vi' ? `Dòng ${position}:` : `Row ${position}:`,
    ...issues.map(({ column, value, text }) => `${column} "${value}": ${text[language]}`),
  ].join(' ');
