import type { Text } from '@twinning/domain/text';
import { jsonReply, type Reply } from '@twinning/subgraph/audited-route';
import type { Caller } from '@twinning/subgraph/context';

const words = {
  UNAUTHENTICATED: {
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết. Hãy đăng nhập lại.',
    en: 'You are not signed in, or the session has ended. Sign in again.',
  },
  FORBIDDEN: {
    vi: 'Vai trò của bạn không nhập được loại dữ liệu này.',
    en: 'Your role may not import data of this kind.',
  },
  UNKNOWN_KIND: {
    vi: 'Không có loại dữ liệu này để nhập.',
    en: 'There is no such kind of data to import.',
  },
  FILE_TOO_LARGE: {
    vi: 'Tệp lớn hơn 20 MB. Hãy chia thành các tệp nhỏ hơn.',
    en: 'The file is larger than 20 MB. Split it into smaller ones.',
  },
  NOT_FOUND: {
    vi: 'Không tìm thấy tệp, hoặc bạn không được xem.',
    en: 'There is no such file, or you may not see it.',
  },
  NOT_YOUR_PAPER: {
    vi: 'Bạn không được giao quyền giữ văn bản của đơn vị này.',
    en: 'You hold no right to keep the papers of this body.',
  },
  NOT_A_PAPER: {
    vi: 'Tệp này không phải PDF, Word (.docx), Excel (.xlsx) hoặc ảnh JPEG, PNG, WebP đọc được.',
    en: 'This file is no readable PDF, Word (.docx), Excel (.xlsx), JPEG, PNG or WebP file.',
  },
  TOO_MANY_FILES: {
    vi: 'Văn bản này đã có 20 tệp. Hãy bỏ bớt tệp cũ trước.',
    en: 'This paper has 20 files already. Remove one first.',
  },
} as const satisfies Record<string, Text>;

const statuses = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNKNOWN_KIND: 400,
  FILE_TOO_LARGE: 413,
  NOT_FOUND: 404,
  NOT_YOUR_PAPER: 403,
  NOT_A_PAPER: 415,
  TOO_MANY_FILES: 409,
} as const;

type Asking = Pick<Caller, 'language' | 'requestId'>;

/** Refusals of those who may not, whatever they sent. */
const denials: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'NOT_YOUR_PAPER']);

/** An error in words, with the id under which the log knows the request. */
export const refuse = (code: keyof typeof words, { language, requestId }: Asking): Reply => ({
  ...jsonReply(statuses[code], { error: { code, message: words[code][language], requestId } }),
  ...(denials.has(code) && { refused: code }),
});

/** A file that is refused for what it is. */
export const refuseFile = ({ code, text }: { code: string; text: Text }, { language, requestId }: Asking): Reply =>
  jsonReply(415, { error: { code, message: text[language], requestId } });

/** Headers of a workbook that is to be kept, not shown. */
export const workbook = (name: string) => ({
  'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
});
