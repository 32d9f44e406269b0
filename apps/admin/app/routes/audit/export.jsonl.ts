import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportTrail } from './export.server.ts';
import { jsonLine } from './export-lines.server.ts';

/** The trail as it is kept, an entry a line. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  exportTrail(args, { extension: 'jsonl', type: 'application/jsonl', head: '', line: jsonLine });
