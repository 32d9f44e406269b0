import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportTrail } from './export.server.ts';
import { csvHead, csvLine } from './export-lines.server.ts';

/** The trail as a table. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  exportTrail(args, { extension: 'csv', type: 'text/csv', head: csvHead, line: csvLine });
