import { useWords } from '#app/i18n/use-words.ts';
import type { Entry } from './trail.server.ts';

type RolesThenProps = { roles: Entry['roles'] };

/** The rights held at that time: "– Hiệu trưởng, Trường A". */
export function RolesThen({ roles }: RolesThenProps) {
  const { t, list } = useWords();
  if (roles.length === 0) return null;
  const named = roles.map(({ role, organization }) => {
    const word = t(`frame:role.${role as 'AUDITOR'}`, { defaultValue: role });
    return organization ? `${word} (${organization.name ?? t('common:unreadUnit')})` : word;
  });
  return <span className="text-soft"> – {list(named)}</span>;
}
