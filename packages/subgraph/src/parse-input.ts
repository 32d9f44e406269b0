import { InvalidInput, type Issue } from '@twinning/domain/refusal';
import * as z from 'zod';

const english = z.locales.en().localeError;
const vietnamese = z.locales.vi().localeError;

/** Parses an input by its zod schema, or refuses it naming every value that is wrong, in both languages. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const en = schema.safeParse(input, { error: english });
  if (en.success) return en.data;
  const vi = schema.safeParse(input, { error: vietnamese });
  const issues: Issue[] = en.error.issues.map((issue, index) => ({
    path: issue.path.join('.'),
    text: { en: issue.message, vi: vi.error?.issues[index]?.message ?? issue.message },
  }));
  throw new InvalidInput(issues);
}
