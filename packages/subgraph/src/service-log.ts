import { type DestinationStream, type Logger, pino, type SerializerFn } from 'pino';

type Told = Record<string, unknown>;

/** Errors of the language itself and those thrown in our own words; none of them repeats what was sent. */
const ours: ReadonlySet<unknown> = new Set([Error, TypeError, RangeError, ReferenceError]);
/** What PostgreSQL says of where something failed. `detail` and `where` repeat whole rows, and stay out. */
const places = ['code', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

const frames = ({ stack = '' }: Error): string[] => stack.match(/(?<=^ {4}at ).*$/gm) ?? [];

/**
 * An error as a log tells it: of which kind and where, never with which values. Whatever carries a code is known by that; the
 * words of databases, mail servers and parsers quote what they were given.
 */
export function toldOf(error: unknown): Told {
  if (!(error instanceof Error)) return { name: typeof error };
  const known = error as Error & Record<string, unknown>;
  const spoken = ours.has(known.constructor) && known.code === undefined;
  return {
    name: known.name,
    ...(spoken && { message: known.message.split('\n')[0]?.slice(0, 300) }),
    ...Object.fromEntries(places.flatMap((place) => (typeof known[place] === 'string' ? [[place, known[place]]] : []))),
    at: frames(known),
    ...(known.cause !== undefined && { cause: toldOf(known.cause) }),
  };
}

const serializers: Record<string, SerializerFn> = { error: toldOf, err: toldOf };

/** The log of a process: lines of JSON that hold nothing of what people wrote or who they are. */
export const serviceLog = (name: string, level: string, to?: DestinationStream): Logger =>
  to ? pino({ name, level, serializers }, to) : pino({ name, level, serializers });
