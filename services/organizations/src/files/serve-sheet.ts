import { Readable } from 'node:stream';
import { streamSheet } from '@twinning/sheets/stream-sheet';
import { writeSheet } from '@twinning/sheets/write-sheet';
import { auditedRoute } from '@twinning/subgraph/audited-route';
import type { Caller } from '@twinning/subgraph/context';
import type { Context } from '../context.ts';
import type { SheetLine } from '../import/row.ts';
import { importKinds, tellsOfPeople } from '../import/sheet-import.ts';
import { templateOf } from '../import/template.ts';
import { refuse, workbook } from './answer.ts';

/** `GET /imports/templates/<kind>.xlsx` and `GET /imports/<id>/errors.xlsx`, to be kept and filled in. */
export const serveSheet = (contextOf: (caller: Caller) => Promise<Context>) =>
  auditedRoute(contextOf, {
    action: 'importRows',
    limit: 0,
    async answer({ actor, imports, language, work }, { caller, request }) {
      if (!actor.accountId) return refuse('UNAUTHENTICATED', caller);
      const [, , id = '', file = ''] = (request.url ?? '').split('?')[0]!.split('/');
      if (id === 'templates') {
        const kind = importKinds.find((known) => `${known}.xlsx` === file);
        if (!kind) return refuse('NOT_FOUND', caller);
        return { status: 200, headers: workbook(file.toLowerCase()), body: await writeSheet(templateOf(kind)) };
      }
      const sheet = file === 'errors.xlsx' ? await imports.find(id) : null;
      if (!sheet) return refuse('NOT_FOUND', caller);
      const reason = language === 'vi' ? 'Lý do' : 'Reason';
      const rows = (async function* () {
        for await (const line of imports.faulty(sheet)) yield [...line.cells, reasonsOf(line, language)];
      })();
      if (tellsOfPeople(sheet.kind)) work.noteRead({ action: 'importRows', subjectType: 'SheetImport', subjectId: id });
      const lines = streamSheet('Lỗi', [...sheet.headers, reason], rows);
      return { status: 200, headers: workbook(`errors-${id}.xlsx`), body: Readable.fromWeb(lines as never) };
    },
  });

const reasonsOf = ({ position, issues }: SheetLine, language: 'vi' | 'en'): string =>
  [
    language === 'vi' ? `Dòng ${position}:` : `Row ${position}:`,
    ...issues.map(({ column, value, text }) => `${column} "${value}": ${text[language]}`),
  ].join(' ');
