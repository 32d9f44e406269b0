import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../imports/download.server.ts';

/** A file of a paper, to be kept: it comes through the admin, so that a page asks nobody but its own server. */
export const loader = (args: LoaderFunctionArgs) =>
  download(args, `/documents/files/${encodeURIComponent(args.params.id ?? '')}`);
