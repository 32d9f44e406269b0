import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from './download.server.ts';

/** The template of a kind of sheet, e.g. `/imports/templates/PEOPLE.xlsx`. */
export const loader = (args: LoaderFunctionArgs): Promise<Response> =>
  download(args, `/imports/templates/${encodeURIComponent(args.params.file ?? '')}`);
