import { OrganizationLink } from '#app/components/organization-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Unit } from '../types.ts';

type PromiseLineProps = {
  text: string;
  dueOn: string | null;
  responsible: Unit | null;
  /** What came of it. */
  children?: React.ReactNode;
};

/** What was promised or planned, by when and who sees to it. */
export function PromiseLine({ text, dueOn, responsible, children }: PromiseLineProps) {
  const { t, day } = useWords();
  return (
    <li className="border-b border-hairline py-2.5 last:border-0">
      <p className="max-w-[70ch]">{text}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-soft">
        {dueOn && <span>{t('common:date.due', { day: day(dueOn) })}</span>}
        {responsible && <OrganizationLink organization={responsible} />}
        {children}
      </p>
    </li>
  );
}
