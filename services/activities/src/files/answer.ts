import type { Text } from '@twinning/domain/text';
import { jsonReply, type Reply } from '@twinning/subgraph/audited-route';
import type { Caller } from '@twinning/subgraph/context';

const words = {
  UNAUTHENTICATED: {
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết. Hãy đăng nhập lại.',
    en: 'You are not signed in, or the session has ended. Sign in again.',
  },
  FORBIDDEN: {
    vi: 'Vai trò của bạn không tải ảnh lên được.',
    en: 'Your role may not upload photos.',
  },
  FILE_TOO_LARGE: {
    vi: 'Ảnh lớn hơn 20 MB. Hãy giảm kích thước ảnh rồi gửi lại.',
    en: 'The photo is larger than 20 MB. Make it smaller and send it again.',
  },
  NOT_A_PHOTO: {
    vi: 'Tệp này không phải ảnh JPEG, PNG, WebP hoặc HEIF đọc được. Hãy chọn ảnh khác.',
    en: 'This file is no readable JPEG, PNG, WebP or HEIF photo. Choose another one.',
  },
  NOT_FOUND: {
    vi: 'Không tìm thấy ảnh, hoặc bạn không được xem ảnh này.',
    en: 'There is no such photo, or you may not see it.',
  },
} as const satisfies Record<string, Text>;

const statuses = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  FILE_TOO_LARGE: 413,
  NOT_A_PHOTO: 415,
  NOT_FOUND: 404,
} as const;

/** Refusals of those who may not, whatever they sent. */
const denials: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND']);

/** An error in words, with the id under which the log knows the request. */
export const refuse = (
  code: keyof typeof words,
  { language, requestId }: Pick<Caller, 'language' | 'requestId'>,
): Reply => ({
  ...jsonReply(statuses[code], { error: { code, message: words[code][language], requestId } }),
  ...(denials.has(code) && { refused: code }),
});
