import { Fact, Facts } from '#app/components/facts.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Activity, Twinning } from './types.ts';

export function ActivityFacts({ activity, twinning }: { activity: Activity; twinning: Twinning | null }) {
  const { t, partialDay, list, moment } = useWords();
  const { heldOn, place, mode, organizer, aliases, recordedAt, cancelReason } = activity;
  const partnership = twinning?.partnership;
  return (
    <Facts>
      <Fact name={t('activities:page.heldOn')}>{partialDay(heldOn)}</Fact>
      <Fact name={t('activities:page.place')}>{place}</Fact>
      <Fact name={t('activities:page.mode')}>{t(`activities:mode.${mode}`)}</Fact>
      <Fact name={t('activities:page.organizer')}>
        <OrganizationLink organization={organizer} />
      </Fact>
      <Fact name={t('activities:page.partnership')}>
        {partnership && <ContextLink to={address.partnership(partnership.id)}>{partnership.title}</ContextLink>}
      </Fact>
      <Fact name={t('activities:page.planItems')}>
        {twinning && twinning.planItems.length > 0 && (
          <ul>
            {twinning.planItems.map(({ id, text }) => (
              <li key={id}>– {text}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={t('activities:page.aliases')}>{list(aliases)}</Fact>
      <Fact name={t('activities:page.cancelReason')}>{cancelReason}</Fact>
      <Fact name={t('activities:page.recordedAt')}>{recordedAt && moment(recordedAt)}</Fact>
    </Facts>
  );
}
