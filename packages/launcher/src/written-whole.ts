import { renameSync, writeFileSync } from 'node:fs';

/** A private file that is there wholly or not at all. */
export function writeWhole(path: string, content: unknown): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, path);
}
