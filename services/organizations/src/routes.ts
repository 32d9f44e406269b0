import type { Route, Routes } from '@twinning/subgraph/answer-route';
import type { Caller } from '@twinning/subgraph/context';
import type { Context } from './context.ts';
import type { PaperFiles } from './files/paper-files.ts';
import { receiveImport } from './files/receive-import.ts';
import { receivePaper } from './files/receive-paper.ts';
import { servePaper } from './files/serve-paper.ts';
import { serveSheet } from './files/serve-sheet.ts';

/** What is answered beside the graph; who a token is of is told to the gateway alone. */
export const routesOf = (
  contextOf: (caller: Caller) => Promise<Context>,
  papers: PaperFiles,
  identify: Route,
): Routes => ({
  'POST /identify': identify,
  'POST /imports': receiveImport(contextOf),
  'GET /imports': serveSheet(contextOf),
  'POST /documents': receivePaper(contextOf, papers),
  'GET /documents': servePaper(contextOf, papers),
});
