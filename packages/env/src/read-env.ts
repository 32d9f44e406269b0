import * as z from 'zod';

/** Reads the environment by a schema: names every fault at once, then stops the process. */
export function readEnv<Schema extends z.ZodObject>(
  schema: Schema,
  environment: NodeJS.ProcessEnv = process.env,
): z.infer<Schema> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  process.stderr.write(`The environment is not as it must be:\n${faults.join('\n')}\n`);
  process.exit(1);
}

/** A JSON text in a variable, e.g. a key. */
export const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

export const port = z.coerce.number().int().min(1).max(65_535);
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');
