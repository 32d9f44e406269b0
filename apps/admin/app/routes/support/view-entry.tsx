import { Section } from '#app/components/section.tsx';
import { Tag } from '#app/components/tag.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { useWords } from '#app/i18n/use-words.ts';

export type View = {
  id: string;
  supportName: string;
  name: string | null;
  aboutMe: boolean;
  reason: string;
  state: 'ASKED' | 'AGREED' | 'REFUSED' | 'OVER';
  askedAt: string;
  agreedAt: string | null;
  endedAt: string | null;
  expiresAt: string;
  looked: boolean;
};

const tones = { ASKED: 'waiting', AGREED: 'done', REFUSED: 'refused', OVER: 'draft' } as const;

/** One question of support: who, why, when, and what the reader may do about it. */
export function ViewEntry({ view }: { view: View }) {
  const { t, instant } = useWords();
  const { id, supportName, name, aboutMe, state } = view;
  const title = aboutMe
    ? t(state === 'ASKED' ? 'members:support.asks' : 'members:support.by', { name: supportName })
    : (name ?? t('members:support.other'));
  const fields = { supportViewId: id };
  return (
    <Section title={title} aside={<Tag tone={tones[state]}>{t(`members:support.states.${state}`)}</Tag>}>
      <p className="max-w-[60ch]">{t('members:support.reason', { reason: view.reason })}</p>
      <p className="text-table text-soft">{t('members:support.asked', { when: instant(view.askedAt) })}</p>
      {view.agreedAt && (
        <p className="text-table text-soft">
          {t('members:support.agreed', { when: instant(view.agreedAt), until: instant(view.expiresAt) })}
          {' · '}
          {t(view.looked ? 'members:support.looked' : 'members:support.notLooked')}
        </p>
      )}
      {view.endedAt && (
        <p className="text-table text-soft">{t('members:support.ended', { when: instant(view.endedAt) })}</p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {aboutMe && state === 'ASKED' && (
          <>
            <OneClick name={`answer-yes-${id}`} fields={{ ...fields, agree: 'yes' }} tone="primary">
              {t('members:support.agree')}
            </OneClick>
            <OneClick name={`answer-no-${id}`} fields={{ ...fields, agree: 'no' }}>
              {t('members:support.refuse')}
            </OneClick>
          </>
        )}
        {!aboutMe && state === 'AGREED' && (
          <OneClick name={`open-${id}`} fields={fields} tone="primary" action="/support/open">
            {t('members:support.open')}
          </OneClick>
        )}
        {(state === 'AGREED' || (!aboutMe && state === 'ASKED')) && (
          <OneClick name={`end-${id}`} fields={fields}>
            {t('members:support.end')}
          </OneClick>
        )}
      </div>
    </Section>
  );
}
