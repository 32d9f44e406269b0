import { unwrapResolverError } from '@apollo/server/errors';
import { Refusal } from '@twinning/domain/refusal';
import { isGivenUp } from '@twinning/persistence/given-up';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { HouseContext } from './context.ts';

type Log = { error(fields: object, message: string): void };
const FAULT = {
  vi: 'Có lỗi ở phía hệ thống; chưa có gì được ghi. Hãy thử lại, nếu vẫn lỗi hãy báo mã yêu cầu này.',
  en: 'Something failed on our side; nothing was written. Try again, and if it persists report this request id.',
};

const UNFIT = {
  vi: 'Có giá trị không lưu được (ký tự lạ, ngày hoặc số quá lớn, con trỏ trang sai). Chưa có gì được ghi; hãy sửa rồi gửi lại.',
  en: 'A value cannot be kept (a stray character, a day or number out of range, a wrong cursor). Nothing was written; correct it and send it again.',
};

/** Codes of PostgreSQL for a value that a text, day, number or JSON cannot hold: it came in from outside. */
const unfit: ReadonlySet<unknown> = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);
const isUnfitValue = (error: unknown): boolean => error instanceof Error && 'code' in error && unfit.has(error.code);

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
  if (isGivenUp()) return answer(FAULT[context?.language ?? 'vi'], 'INTERNAL_SERVER_ERROR');
  log.error({ error, requestId, path: formatted.path }, 'a resolver failed');
  if (isUnfitValue(error)) return answer(UNFIT[context?.language ?? 'vi'], 'BAD_USER_INPUT');
  return answer(FAULT[context?.language ?? 'vi'], 'INTERNAL_SERVER_ERROR');
}
