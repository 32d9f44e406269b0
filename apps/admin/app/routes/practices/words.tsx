import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const PracticeLines = graphql(`
  fragment PracticeLines on Practice {
    id
    kind
    theme
    heldOn { value precision }
    organizations { id name }
    generated
  }
`);

/** What was done, when, and by whom. */
export function PracticeWords({ practice }: { practice: ResultOf<typeof PracticeLines> }) {
  const { t, partialDay } = useWords();
  const { kind, heldOn, organizations, generated } = practice;
  return (
    <div className="text-table text-soft">
      <p>
        {t(`activities:kind.${kind}`)}, {partialDay(heldOn)} <DemonstrationMark generated={generated} />
      </p>
      <p>{(organizations ?? []).map((organization) => organization?.name ?? t('common:unreadUnit')).join(' – ')}</p>
    </div>
  );
}
