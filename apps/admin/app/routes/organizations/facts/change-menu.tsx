import { ChevronDown } from 'lucide-react';
import { Menu } from '#app/components/menu.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';

const verbs = ['rename', 'code', 'place', 'locate', 'zone', 'dissolve'] as const;

/** What the department may change of a unit. */
export function ChangeMenu({ id }: { id: string }) {
  const { t } = useWords();
  if (!hasRole(useViewer(), 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER')) return null;
  return (
    <Menu
      summaryClassName="button cursor-pointer"
      summary={
        <>
          {t('facts:menu')} <ChevronDown aria-hidden size={16} />
        </>
      }
    >
      <ul className="absolute left-0 top-full z-40 grid w-64 rounded border border-hairline bg-raised p-2 shadow-float sm:left-auto sm:right-0">
        {verbs.map((verb) => (
          <li key={verb}>
            <ContextLink
              to={address.changeOrganization(id, verb)}
              className="flex min-h-11 items-center px-2 hover:bg-sunken"
            >
              {t(`facts:verb.${verb}`)}
            </ContextLink>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
