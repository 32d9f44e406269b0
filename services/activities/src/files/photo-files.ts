import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { ReEncoded } from './re-encode.ts';

export const sizes = ['large', 'small'] as const;
export type Size = (typeof sizes)[number];

const key = (hash: string, size: Size) => `${hash.slice(0, 2)}/${hash}-${size}.jpg`;

/** Photos on disk by their content: the same photo twice is kept once. */
export function photoFiles(folder: string) {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    async put({ hash, large, small }: ReEncoded): Promise<void> {
      await disk.put(key(hash, 'large'), large);
      await disk.put(key(hash, 'small'), small);
    },
    async get(hash: string, size: Size): Promise<Buffer> {
      return Buffer.from(await disk.getBytes(key(hash, size)));
    },
    async remove(hash: string): Promise<void> {
      for (const size of sizes) await disk.delete(key(hash, size));
    },
  };
}

export type PhotoFiles = ReturnType<typeof photoFiles>;
