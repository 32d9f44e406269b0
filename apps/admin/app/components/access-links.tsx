import {
  ArrowLeftRight,
  Eye,
  History,
  KeyRound,
  ListTree,
  type LucideIcon,
  MailPlus,
  ShieldCheck,
  Users,
} from 'lucide-react';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, type Role, useViewer } from '#app/session/viewer.ts';

type Name = 'members' | 'invitations' | 'keys' | 'delegations' | 'support' | 'data' | 'audit' | 'looks';
/** Without roles it is for everybody who is signed in. */
type Entry = { to: string; name: Name; icon: LucideIcon; roles?: readonly Role[] };

const GRANTING: readonly Role[] = [
  'DEPARTMENT_ADMINISTRATOR',
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
];

const entries: readonly Entry[] = [
  { to: '/members', name: 'members', icon: Users, roles: [...GRANTING, 'AUDITOR'] },
  { to: '/members/invitations', name: 'invitations', icon: MailPlus, roles: GRANTING },
  { to: '/keys', name: 'keys', icon: KeyRound, roles: GRANTING },
  { to: '/members/delegations', name: 'delegations', icon: ArrowLeftRight },
  { to: '/support', name: 'support', icon: Eye },
  { to: '/privacy/mine', name: 'data', icon: ShieldCheck },
  { to: '/audit/mine', name: 'looks', icon: History },
  { to: '/audit', name: 'audit', icon: ListTree, roles: ['AUDITOR', 'DEPARTMENT_ADMINISTRATOR'] },
];

/** Accounts and rights: what the reader's roles can use of them. */
export function AccessLinks() {
  const { t } = useWords();
  const viewer = useViewer();
  const shown = entries.filter(({ roles }) => !roles || hasRole(viewer, ...roles));
  if (shown.length === 0) return null;
  return (
    <nav aria-label={t('frame:access.title')} className="border-b border-hairline pb-2">
      <p className="mb-1 text-small text-soft">{t('frame:access.title')}</p>
      <ul>
        {shown.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <ContextLink to={to} className="button button-quiet w-full !justify-start !px-2">
              <Icon aria-hidden size={18} />
              {t(`frame:access.${name}`)}
            </ContextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
