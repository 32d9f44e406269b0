import { unwrapResolverError } from '@apollo/server/errors';
import { Refusal } from '@twinning/domain/refusal';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { HouseContext } from './context.ts';

type Log = { error(fields: object, message: string): void };
const FAULT = {
  vi: 'Có lỗi ở phía hệ thống; chưa có gì được ghi. Hãy thử lại, nếu vẫn lỗi hãy báo mã yêu cầu này.',
  en: 'Something failed on our side; nothing was written. Try again, and if it persists report this request id.',
};

/** What the outside is told of an error: refusals and refused queries in words, faults only as their request id. */
export function maskError(
  service: string,
  formatted: GraphQLFormattedError,
  thrown: unknown,
  context: Pick<HouseContext, 'language' | 'requestId'> | null,
  log: Log,
): GraphQLFormattedError {
  const error = unwrapResolverError(thrown);
  const requestId = context?.requestId;
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const answer = (message: string, code: unknown) => ({
    ...formatted,
    message,
    extensions: { ...extensions, code, service, requestId },
  });
  if (error instanceof Refusal) return answer(error.text[context?.language ?? 'vi'], 'REFUSED');
  if (error instanceof GraphQLError) return answer(formatted.message, extensions.code ?? 'BAD_USER_INPUT');
  log.error({ error, requestId, path: formatted.path }, 'a resolver failed');
  return answer(FAULT[context?.language ?? 'vi'], 'INTERNAL_SERVER_ERROR');
}
