import { Section } from '#app/components/section.tsx';
import { Tag } from '#app/components/tag.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Deeds, Partnership } from '../types.ts';
import { PromiseLine } from './promise-line.tsx';

const tones = { OPEN: 'draft', IN_PROGRESS: 'waiting', FULFILLED: 'done', OVERDUE: 'late' } as const;

/** What was promised in the memoranda, and what came of it. */
export function CommitmentSection({ partnership, deeds }: { partnership: Partnership; deeds: Deeds | null }) {
  const { t, number } = useWords();
  const { commitments } = partnership;
  if (commitments.length === 0) return null;
  const came = new Map(deeds?.commitments.map(({ id, fulfilment }) => [id, fulfilment]));
  return (
    <Section title={t('partnerships:page.commitments')} aside={number(commitments.length)}>
      <ul>
        {commitments.map(({ id, text, dueOn, responsible }) => {
          const fulfilment = came.get(id);
          return (
            <PromiseLine key={id} text={text} dueOn={dueOn} responsible={responsible}>
              {fulfilment && (
                <>
                  <Tag tone={tones[fulfilment.status]}>{t(`partnerships:fulfilment.${fulfilment.status}`)}</Tag>
                  {fulfilment.activities.map((activity) => (
                    <ContextLink key={activity.id} to={address.activity(activity.id)}>
                      {activity.theme}
                    </ContextLink>
                  ))}
                </>
              )}
            </PromiseLine>
          );
        })}
      </ul>
    </Section>
  );
}
