export const services = ['organizations', 'partnerships', 'activities', 'recognition'] as const;
export type Service = (typeof services)[number];

/** What came back to a question: what could be answered, and who did not answer. */
export type Answer<Data> = { data: Data | null; missing: Service[] };

type GraphError = { message: string; extensions?: { code?: unknown; service?: unknown; serviceName?: unknown } };
export type Envelope<Data> = { data?: Data | null; errors?: GraphError[] };

const isService = (name: unknown): name is Service => services.some((service) => service === name);

/** Such errors are an answer: the service heard the question and found fault with it. */
const ANSWERED = ['BAD_USER_INPUT', 'FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED'];

export function missingServices({ errors = [] }: Envelope<unknown>): Service[] {
  const silent = errors.filter(({ extensions }) => !ANSWERED.includes(String(extensions?.code)));
  const named = silent.map(({ extensions }) => extensions?.service ?? extensions?.serviceName);
  return [...new Set(named.filter(isService))];
}

export function asksForSignIn({ errors = [] }: Envelope<unknown>): boolean {
  return errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
}

/** What the gateway says when too much comes at once, from one address or in all; nothing was looked at or done. */
const CROWDED = ['TOO_MANY_REQUESTS', 'TOO_BUSY'];

export function sentAway({ errors = [] }: Envelope<unknown>): string | undefined {
  return errors.find(({ extensions }) => CROWDED.includes(String(extensions?.code)))?.message;
}

/** The services that left out something of a page that asked several questions. */
export function missingIn(...answers: Answer<unknown>[]): Service[] {
  return [...new Set(answers.flatMap((answer) => answer.missing))];
}
