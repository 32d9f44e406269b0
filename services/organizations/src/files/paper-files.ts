import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

const key = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`;

/** Files of papers by their content: the same file twice is kept once. */
export function paperFiles(folder: string) {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    put: (sha256: string, bytes: Buffer): Promise<void> => disk.put(key(sha256), bytes),
    get: async (sha256: string): Promise<Buffer> => Buffer.from(await disk.getBytes(key(sha256))),
    remove: (sha256: string): Promise<void> => disk.delete(key(sha256)),
  };
}

export type PaperFiles = ReturnType<typeof paperFiles>;
