import type { Text } from '@twinning/domain/text';

/** What is said to somebody by mail, in both languages, Vietnamese first. */
export type Letter = {
  to: { name: string; address: string };
  subject: Text;
  /** Each is one paragraph. */
  paragraphs: readonly Text[];
  /** The one thing to do, if there is one. */
  link?: { label: Text; address: string };
};
