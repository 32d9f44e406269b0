import type { Asking } from './identify.ts';

const words = {
  key: {
    vi: 'Khoá này không dùng được: sai, đã hết hạn hoặc đã bị thu hồi. Hãy nhờ đơn vị giữ khoá cấp khoá mới.',
    en: 'This key does not open anything: it is wrong, expired or revoked. Ask the office that keeps it for another.',
  },
  budget: {
    vi: 'Hệ thống này đã dùng hết số lượt hỏi của phút này. Hãy hỏi lại sau thời gian ghi ở Retry-After.',
    en: 'This system has used up its requests of this minute. Ask again after the seconds named by Retry-After.',
  },
  crowd: {
    vi: (seconds: number) =>
      `Từ địa chỉ mạng này đang có quá nhiều yêu cầu cùng lúc. Chưa có gì được xử lý; hãy thử lại sau ${seconds} giây.`,
    en: (seconds: number) =>
      `Too many requests come from this network at this moment. Nothing was done; try again in ${seconds} seconds.`,
  },
  busy: {
    vi: (seconds: number) =>
      `Hệ thống đang có quá nhiều người dùng cùng lúc. Chưa có gì được xử lý; hãy thử lại sau ${seconds} giây.`,
    en: (seconds: number) =>
      `More is asked at this moment than can be answered. Nothing was done; try again in ${seconds} seconds.`,
  },
};

/** A request that goes no further than the door. */
export class TurnedAway extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A key that is wrong, expired or revoked: three that answer alike. */
export const keyRefused = ({ language }: Asking): TurnedAway =>
  new TurnedAway(401, 'UNAUTHENTICATED', words.key[language], { 'www-authenticate': 'Bearer' });

export const budgetSpent = ({ language }: Asking, seconds: number): TurnedAway =>
  new TurnedAway(429, 'TOO_MANY_REQUESTS', words.budget[language], { 'retry-after': String(seconds) });

export const tooManyAtOnce = ({ language }: Asking, seconds: number): TurnedAway =>
  new TurnedAway(429, 'TOO_MANY_REQUESTS', words.crowd[language](seconds), { 'retry-after': String(seconds) });

export const tooBusy = ({ language }: Asking, seconds: number): TurnedAway =>
  new TurnedAway(503, 'TOO_BUSY', words.busy[language](seconds), { 'retry-after': String(seconds) });
