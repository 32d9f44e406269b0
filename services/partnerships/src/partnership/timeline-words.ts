import type { Text } from '@twinning/domain/text';

type Words = Readonly<Record<string, (who: string) => Text>>;

/** Each step of the journal as a sentence about whoever took it. */
const words: Words = {
  'partnership-proposed': (who) => ({ vi: `${who} đề nghị kết nghĩa`, en: `${who} proposed the partnership` }),
  'partnership-agreed-by-party': (who) => ({ vi: `${who} đồng ý kết nghĩa`, en: `${who} agreed to the partnership` }),
  'partnership-declined': (who) => ({ vi: `${who} từ chối kết nghĩa`, en: `${who} declined the partnership` }),
  'partnership-lapsed': () => ({ vi: 'Đề nghị kết nghĩa hết hạn chờ', en: 'The proposal lapsed' }),
  'partnership-consented': (who) => ({ vi: `${who} chấp thuận kết nghĩa`, en: `${who} consented to the partnership` }),
  'partnership-consent-withheld': (who) => ({
    vi: `${who} chưa chấp thuận kết nghĩa`,
    en: `${who} withheld its consent`,
  }),
  'partnership-signed': () => ({ vi: 'Các bên đã ký kết nghĩa', en: 'The partnership was signed' }),
  'partnership-came-into-force': () => ({ vi: 'Kết nghĩa có hiệu lực', en: 'The partnership came into force' }),
  'partnership-ended': (who) => ({ vi: `${who} kết thúc kết nghĩa`, en: `${who} ended the partnership` }),
  'consents-rerouted': () => ({
    vi: 'Việc chấp thuận chuyển sang cơ quan quản lý mới theo văn bản sắp xếp',
    en: 'The consents passed to new superiors by a reorganisation',
  }),
  'consents-taken-back': () => ({
    vi: 'Việc chấp thuận trở lại cơ quan cũ vì văn bản sắp xếp bị thu hồi',
    en: 'The consents went back, for the reorganisation was undone',
  }),
  'partnership-succeeded': () => ({
    vi: 'Kết nghĩa chuyển cho đơn vị kế thừa theo văn bản sắp xếp',
    en: 'The partnership passed to successors by a reorganisation',
  }),
  'partnership-ended-by-decree': () => ({
    vi: 'Kết nghĩa khép lại vì một bên không còn theo văn bản sắp xếp',
    en: 'The partnership ended, for a reorganisation dissolved a party',
  }),
  'partnership-restored': () => ({
    vi: 'Kết nghĩa trở lại như trước vì văn bản sắp xếp bị thu hồi',
    en: 'The partnership is again what it was, for the reorganisation was undone',
  }),
  'memorandum-resumed': () => ({ vi: 'Biên bản ghi nhớ có hiệu lực trở lại', en: 'The memorandum holds again' }),
  'plan-reopened': () => ({ vi: 'Kế hoạch phối hợp mở lại', en: 'The joint plan is open again' }),
  'memorandum-drafted': (who) => ({ vi: `${who} soạn biên bản ghi nhớ`, en: `${who} drafted a memorandum` }),
  'memorandum-revised': (who) => ({ vi: `${who} sửa biên bản ghi nhớ`, en: `${who} revised the memorandum` }),
  'memorandum-offered': (who) => ({
    vi: `${who} trình ký biên bản ghi nhớ`,
    en: `${who} offered the memorandum for signature`,
  }),
  'memorandum-signed': (who) => ({ vi: `${who} ký biên bản ghi nhớ`, en: `${who} signed the memorandum` }),
  'memorandum-came-into-force': () => ({ vi: 'Biên bản ghi nhớ có hiệu lực', en: 'The memorandum came into force' }),
  'memorandum-ended': () => ({ vi: 'Biên bản ghi nhớ hết hiệu lực', en: 'The memorandum ended' }),
  'plan-drafted': (who) => ({ vi: `${who} soạn kế hoạch phối hợp`, en: `${who} drafted a joint plan` }),
  'plan-amended': (who) => ({ vi: `${who} điều chỉnh kế hoạch phối hợp`, en: `${who} amended the joint plan` }),
  'plan-agreed-by-party': (who) => ({
    vi: `${who} thống nhất kế hoạch phối hợp`,
    en: `${who} agreed to the joint plan`,
  }),
  'plan-agreed': () => ({ vi: 'Các bên đã thống nhất kế hoạch phối hợp', en: 'All parties agreed to the joint plan' }),
  'plan-filed': (who) => ({ vi: `${who} gửi lưu kế hoạch phối hợp`, en: `${who} filed the joint plan` }),
  'plan-closed': () => ({ vi: 'Kế hoạch phối hợp khép lại', en: 'The joint plan was closed' }),
};

const nobody = { vi: 'Một bên', en: 'A party' };

/** The sentence of a journal entry, with what was said when the step was taken. */
export function timelineWords(type: string, who: string | null, note: string | null): Text {
  const step = type.split('.')[1] ?? type;
  const sentence = (language: keyof Text) => words[step]?.(who ?? nobody[language])[language] ?? step;
  const said = note ? `: ${note}` : '';
  return { vi: `${sentence('vi')}${said}`, en: `${sentence('en')}${said}` };
}
