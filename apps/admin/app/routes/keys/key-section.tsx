import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/section.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { KeyTag } from './key-tag.tsx';

type Key = {
  id: string;
  prefix: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
  holds: boolean;
};

/** The keys of a system: at most two that work, so that one can take the place of the other. */
export function KeySection({ client, keys }: { client: { id: string; holds: boolean }; keys: Key[] }) {
  const { t, instant } = useWords();
  const working = keys.filter(({ holds }) => holds).length;
  return (
    <Section title={t('keys:page.keys')}>
      {keys.length === 0 ? (
        <EmptyState title={t('keys:page.noKeys')} reason={t('keys:page.noKeysReason')} />
      ) : (
        <DataTable
          caption={t('keys:page.keys')}
          rows={keys}
          keyOf={({ id }) => id}
          columns={[
            { name: t('keys:page.prefix'), cell: ({ prefix }) => <code>stk_{prefix}_…</code> },
            { name: t('keys:list.state'), cell: (key) => <KeyTag of={key} /> },
            { name: t('keys:page.issued'), cell: ({ createdAt }) => instant(createdAt) },
            {
              name: t('keys:list.used'),
              cell: ({ lastUsedAt }) => (lastUsedAt ? instant(lastUsedAt) : t('keys:never')),
            },
            { name: t('keys:list.expires'), cell: ({ expiresAt }) => instant(expiresAt) },
            {
              name: t('keys:page.revoke'),
              cell: ({ id, holds }) =>
                holds && (
                  <OneClick name={`revoke-${id}`} fields={{ keyId: id }}>
                    {t('keys:page.revoke')}
                  </OneClick>
                ),
            },
          ]}
        />
      )}
      {client.holds && working < 2 && (
        <div className="mt-4 grid gap-2">
          {working === 1 && <p className="max-w-[70ch] text-soft">{t('keys:page.rotate')}</p>}
          <OneClick
            name={`issue-${keys.length}`}
            fields={{ clientId: client.id }}
            tone={working === 0 ? 'primary' : 'plain'}
          >
            {working === 0 ? t('keys:page.issue') : t('keys:page.issueAnother')}
          </OneClick>
        </div>
      )}
    </Section>
  );
}
