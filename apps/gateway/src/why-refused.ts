type Told = { data?: unknown; errors?: readonly { extensions?: Record<string, unknown> }[] };

/** What an answer refuses the whole question for; null when it answers, or when a service spoke for itself. */
export function whyRefused({ data, errors = [] }: Told): string | null {
  if (errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN')) return 'query: FORBIDDEN';
  // Without `data` nothing was executed: it cannot be read, asks too much, or for what there is not.
  return errors.length > 0 && data === undefined ? 'query: not executed' : null;
}

/** The answers beside the graph that turn somebody away; that an address was mistyped is among them, and looks the same. */
export const refusesFile = (status: number): boolean => [401, 403, 404, 405, 413, 415].includes(status);
