import { createHash } from 'node:crypto';
import { UnreadableSheet } from '@twinning/sheets/sheet-fault';
import { sniff } from '@twinning/sheets/sniff';
import { auditedRoute, jsonReply } from '@twinning/subgraph/audited-route';
import type { Caller } from '@twinning/subgraph/context';
import type { Context } from '../context.ts';
import { importingOffice } from '../import/import.policy.ts';
import { importKinds } from '../import/sheet-import.ts';
import { startImport } from '../import/start-import.ts';
import { refuse, refuseFile } from './answer.ts';

const MOST_BYTES = 20 * 1024 * 1024;
const nameless = 'bảng tính';

/** `POST /imports?kind=…&name=…`: the body is the sheet; its rows are read and checked in the background. */
export const receiveImport = (contextOf: (caller: Caller) => Promise<Context>) =>
  auditedRoute(contextOf, {
    action: 'receiveImport',
    limit: MOST_BYTES,
    tooLarge: (caller) => refuse('FILE_TOO_LARGE', caller),
    async answer({ actor, imports, work, now }, { caller, body, request }) {
      if (!actor.accountId) return refuse('UNAUTHENTICATED', caller);
      const asked = new URL(request.url ?? '', 'http://service').searchParams;
      const kind = importKinds.find((known) => known === asked.get('kind'));
      if (!kind) return refuse('UNKNOWN_KIND', caller);
      const office = importingOffice(actor, kind);
      if (office === null) return refuse('FORBIDDEN', caller);
      const format = sniff(body);
      if (format !== 'XLSX' && format !== 'CSV') {
        const { fault } = new UnreadableSheet(format === 'UNKNOWN' ? 'NOT_A_SHEET' : format);
        return refuseFile(fault, caller);
      }
      const fileName = (asked.get('name') ?? '').normalize('NFC').slice(0, 200) || nameless;
      const sheet = startImport({ id: work.newId('imp'), kind, fileName, office, accountId: actor.accountId }, now());
      await imports.receive(sheet, body, createHash('sha256').update(body).digest('hex'));
      return jsonReply(201, { id: sheet.id });
    },
  });
