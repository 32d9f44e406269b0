import { OneClick } from '#app/forms/one-click.tsx';
import { useReply } from '#app/forms/reply.ts';
import { Unfold } from '#app/forms/unfold.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type RecoverFormProps = { membershipId: string; accountId: string };

/** The ways back for somebody who stands before the reader with nothing left to sign in with. */
export function RecoverForm({ membershipId, accountId }: RecoverFormProps) {
  const { t } = useWords();
  const [print, reset] = [`print-${membershipId}`, `reset-${membershipId}`];
  const refused = useReply(reset) !== undefined;
  return (
    <Unfold summary={t('recovery:open')} form={print} open={refused}>
      <div className="grid max-w-prose gap-4 text-left">
        <p>{t('recovery:lead')}</p>
        <div className="grid gap-1">
          <OneClick name={print} fields={{ accountId }}>
            {t('recovery:print')}
          </OneClick>
          <p className="text-small text-soft">{t('recovery:printHint')}</p>
        </div>
        <div className="grid gap-1">
          <OneClick name={reset} fields={{ accountId }}>
            {t('recovery:reset')}
          </OneClick>
          <p className="text-small text-soft">{t('recovery:resetHint')}</p>
        </div>
      </div>
    </Unfold>
  );
}
