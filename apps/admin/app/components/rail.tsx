import {
  Award,
  Building2,
  CalendarDays,
  ChartNoAxesColumn,
  Ellipsis,
  FileText,
  Handshake,
  ListTodo,
  type LucideIcon,
  ScrollText,
} from 'lucide-react';
import { ContextNavLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { onlySeated, useViewer, type Viewer } from '#app/session/viewer.ts';
import { Menu } from './menu.tsx';

type Section =
  | 'work'
  | 'overview'
  | 'partnerships'
  | 'activities'
  | 'reports'
  | 'recognition'
  | 'organizations'
  | 'documents';
type Entry = { to: string; section: Section; icon: LucideIcon; hidden?: (viewer: Viewer | null) => boolean };

const entries: Entry[] = [
  { to: '/', section: 'work', icon: ListTodo },
  { to: '/overview', section: 'overview', icon: ChartNoAxesColumn },
  { to: '/partnerships', section: 'partnerships', icon: Handshake },
  { to: '/activities', section: 'activities', icon: CalendarDays },
  { to: '/reports', section: 'reports', icon: FileText, hidden: onlySeated },
  { to: '/recognition', section: 'recognition', icon: Award },
  { to: '/organizations', section: 'organizations', icon: Building2 },
  { to: '/documents', section: 'documents', icon: ScrollText },
];
const IN_THE_BAR = 4;

/** On the left where there is room; under the thumb on a phone, with the rest behind one more touch. */
export function Rail() {
  const { t } = useWords();
  const viewer = useViewer();
  const shown = entries.filter((entry) => !entry.hidden?.(viewer));
  return (
    <nav aria-label={t('frame:rail.label')} className="rail">
      <ul className="rail-list">
        {shown.map((entry, index) => (
          <li key={entry.to} className={index < IN_THE_BAR ? '' : 'hidden sm:block'}>
            <RailLink {...entry} />
          </li>
        ))}
        <li className="sm:hidden">
          <Menu
            className="rail-menu"
            summaryClassName="rail-link"
            summary={
              <>
                <Ellipsis aria-hidden size={20} />
                {t('frame:rail.more')}
              </>
            }
          >
            <ul className="rail-rest">
              {shown.slice(IN_THE_BAR).map((entry) => (
                <li key={entry.to}>
                  <RailLink {...entry} />
                </li>
              ))}
            </ul>
          </Menu>
        </li>
      </ul>
    </nav>
  );
}

function RailLink({ to, section, icon: Icon }: Entry) {
  const { t } = useWords();
  return (
    <ContextNavLink to={to} end={to === '/'} className="rail-link">
      <Icon aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
      {t(`frame:rail.${section}`)}
    </ContextNavLink>
  );
}
