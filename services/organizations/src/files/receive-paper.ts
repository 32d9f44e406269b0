import { createHash } from 'node:crypto';
import { NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import { UnreadableSheet } from '@twinning/sheets/sheet-fault';
import { auditedRoute, jsonReply } from '@twinning/subgraph/audited-route';
import type { Caller } from '@twinning/subgraph/context';
import type { Context } from '../context.ts';
import { paperName } from '../document/recognize-paper.ts';
import { refuse, refuseFile } from './answer.ts';
import { checkPaper, NotAPaper } from './check-paper.ts';
import type { PaperFiles } from './paper-files.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** `POST /documents/<id>/files?name=…`: the body is the file; the answer names it. */
export const receivePaper = (contextOf: (caller: Caller) => Promise<Context>, files: PaperFiles) =>
  auditedRoute(contextOf, {
    action: 'attachFile',
    limit: MOST_BYTES,
    tooLarge: (caller) => refuse('FILE_TOO_LARGE', caller),
    async answer({ actor, documentFiles }, { caller, body, request }) {
      if (!actor.accountId) return refuse('UNAUTHENTICATED', caller);
      const asked = new URL(request.url ?? '', 'http://service');
      const [, , documentId = '', last] = asked.pathname.split('/');
      if (last !== 'files') return refuse('NOT_FOUND', caller);
      try {
        // Whoever may not attach it costs no work on what was sent.
        await documentFiles.kept(documentId);
        const { format, bytes } = await checkPaper(body);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const file = {
          name: paperName(asked.searchParams.get('name') ?? '', format),
          format,
          bytes: bytes.length,
          sha256,
        };
        const attached = await documentFiles.attach(documentId, file, () => files.put(sha256, bytes));
        if (!attached) return refuse('TOO_MANY_FILES', caller);
        return jsonReply(201, { id: attached.id });
      } catch (error) {
        if (error instanceof UnreadableSheet)
          return error.fault.code === 'NOT_A_SHEET' ? refuse('NOT_A_PAPER', caller) : refuseFile(error.fault, caller);
        if (error instanceof NotAPaper) return refuse('NOT_A_PAPER', caller);
        if (error instanceof NotFound) return refuse('NOT_FOUND', caller);
        if (error instanceof NotYourOrganization) return refuse('NOT_YOUR_PAPER', caller);
        throw error;
      }
    },
  });
