import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from './download.server.ts';

/** The faulty rows of an import, each with its reason. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  download(args, `/imports/${encodeURIComponent(args.params.id ?? '')}/errors.xlsx`);
