import { parseFormData } from '@remix-run/form-data-parser';
import type { Graph } from '#app/graph.server.ts';

const LARGEST_FILE = 64 * 1024 * 1024;
const MOST_FILES = 20;

/** The fields of a form. Photos go straight on to the gateway; without somebody to take them they are dropped. */
export async function formDataOf(request: Request, photos?: Pick<Graph, 'upload'>): Promise<FormData> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return request.formData();
  try {
    return await parseFormData(request, { maxFileSize: LARGEST_FILE, maxFiles: MOST_FILES }, (file) =>
      file.size > 0 && photos ? photos.upload(file) : null,
    );
  } catch (error) {
    if (error instanceof Response) throw error;
    throw new Response(null, { status: 413 });
  }
}
