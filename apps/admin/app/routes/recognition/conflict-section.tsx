import { Section } from '#app/components/section.tsx';
import { ReasonForm } from '#app/forms/reason-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Standing } from './seat.ts';
import { ConflictTag } from './tags.tsx';

type Conflict = {
  state: 'LIVE' | 'DISMISSED' | 'PINNED';
  reason: string | null;
  member: { id: string; name: string };
  path: { label: string }[];
};
type Nomination = { id: string; conflicts: Conflict[]; round: { phase: string } };

/** Who may not judge this nomination and why, as a path in words; each member may declare a tie of their own. */
export function ConflictSection({ nomination, standing }: { nomination: Nomination; standing: Standing }) {
  const { t } = useWords();
  if (!standing.role && nomination.conflicts.length === 0) return null;
  const byMember = [...Map.groupBy(nomination.conflicts, ({ member }) => member.id).values()];
  return (
    <Section title={t('recognition:conflict.title')}>
      {byMember.length === 0 && <p className="mb-4 text-soft">{t('recognition:conflict.none')}</p>}
      <ul className="mb-4">
        {byMember.map((conflicts) => (
          <MemberConflicts
            key={conflicts[0]?.member.id}
            nominationId={nomination.id}
            conflicts={conflicts}
            rules={standing.role === 'CHAIR'}
          />
        ))}
      </ul>
      {standing.role && (
        <ReasonForm
          name="declare"
          fields={{ nominationId: nomination.id }}
          verb={t('recognition:conflict.declare')}
          lead={t('recognition:conflict.declareLead')}
          label={t('recognition:conflict.declareReason')}
          hint={t('recognition:conflict.declareHint')}
        />
      )}
    </Section>
  );
}

type MemberConflictsProps = { nominationId: string; conflicts: Conflict[]; rules: boolean };

function MemberConflicts({ nominationId, conflicts, rules }: MemberConflictsProps) {
  const { t } = useWords();
  const [first] = conflicts;
  if (!first) return null;
  const { member } = first;
  const fields = { nominationId, memberId: member.id };
  return (
    <li className="border-b border-hairline py-3 last:border-0">
      <p className="mb-1 font-medium">{member.name}</p>
      {conflicts.map((conflict) => (
        <Path key={conflict.path.map(({ label }) => label).join(' ')} conflict={conflict} />
      ))}
      {rules && (
        <div className="mt-2 flex flex-wrap gap-2">
          {conflicts.some(({ state }) => state === 'LIVE') && (
            <ReasonForm
              name={`dismiss-${member.id}`}
              fields={fields}
              verb={t('recognition:conflict.dismiss')}
              lead={t('recognition:conflict.dismissLead', { member: member.name })}
              label={t('recognition:conflict.reason')}
            />
          )}
          {conflicts.some(({ state }) => state !== 'PINNED') && (
            <ReasonForm
              name={`pin-${member.id}`}
              fields={fields}
              verb={t('recognition:conflict.pin')}
              lead={t('recognition:conflict.pinLead', { member: member.name })}
              label={t('recognition:conflict.reason')}
            />
          )}
        </div>
      )}
    </li>
  );
}

function Path({ conflict: { path, state, reason } }: { conflict: Conflict }) {
  const { t } = useWords();
  return (
    <div className="mb-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <ConflictTag state={state} />
        <span>{path.map(({ label }) => label).join(' → ')}</span>
      </p>
      {reason && (
        <p className="text-table text-soft">
          {t('recognition:conflict.because')} {reason}
        </p>
      )}
    </div>
  );
}
