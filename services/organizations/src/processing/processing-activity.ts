import type { Text } from '@twinning/domain/text';

/** One purpose for which personal data is processed, as the law on personal data wants it registered. */
export type ProcessingActivity = {
  id: string;
  purpose: Text;
  subjects: Text;
  data: Text;
  basis: Text;
  recipients: Text;
  retention: Text;
  /** Where it is kept: `service.table`. */
  tables: readonly string[];
};
