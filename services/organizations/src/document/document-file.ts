import type { PaperFormat } from './recognize-paper.ts';

/** A file of a paper, kept under the digest of its bytes. */
export type DocumentFile = {
  id: string;
  documentId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  recordedAt: Date;
};

export type NewFile = { name: string; format: PaperFormat; bytes: number; sha256: string };

export const MOST_FILES = 20;
