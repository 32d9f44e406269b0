import { dayText } from '#app/i18n/dates.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { roles } from '../audit/roles.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const names: ReadonlySet<string> = new Set(roles);

/** What a record says, part by part: roles and days in the reader's words, the rest as it is kept. */
export const readable = (text: string, t: Translate): string =>
  text
    .split(' · ')
    .map((part) => {
      if (names.has(part)) return t(`frame:role.${part as 'AUDITOR'}`);
      return DAY.test(part) ? dayText(part) : part;
    })
    .join(' · ');
