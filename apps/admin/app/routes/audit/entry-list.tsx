import { Link } from '@remix-run/react';
import { Eye, type LucideIcon, PenLine, X } from 'lucide-react';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Change } from './change.tsx';
import { deedKey } from './deed-key.ts';
import { type Kind, only } from './filter.ts';
import type { ShownEntry } from './lent-rights.server.ts';
import { recordAddress } from './record-address.ts';
import { RolesThen } from './roles-then.tsx';

const kinds: Record<Kind, { icon: LucideIcon; className: string }> = {
  WRITE: { icon: PenLine, className: 'bg-done-tint text-done' },
  READ: { icon: Eye, className: 'bg-draft-tint text-draft' },
  REFUSED: { icon: X, className: 'bg-refused-tint text-refused' },
};

function KindTag({ kind }: { kind: Kind }) {
  const { t } = useWords();
  const { icon: Icon, className } = kinds[kind];
  return (
    <span className={`inline-flex items-center gap-1.5 rounded px-2 py-0.5 text-small font-medium ${className}`}>
      <Icon aria-hidden size={14} className="shrink-0" />
      {t(`audit:kind.${kind}`)}
    </span>
  );
}

/** One deed after the other, the newest first. */
export function EntryList({ entries }: { entries: readonly ShownEntry[] }) {
  const { t } = useWords();
  return (
    <ol aria-label={t('audit:entries')}>
      {entries.map((entry) => (
        <li key={entry.id} data-row className="grid gap-1 border-t border-hairline py-3">
          <EntryLine entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function EntryLine({ entry }: { entry: ShownEntry }) {
  const { t, instant, number } = useWords();
  const { kind, service, at, action, subjectType, subjectId, subjectName, requestId, before, after } = entry;
  const record = recordAddress(subjectId);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-soft">
        <KindTag kind={kind} />
        <time dateTime={at}>{instant(at)}</time>
        <span>
          {t(`audit:parts.${service as 'organizations'}`)} · {t('audit:number', { number: number(entry.number) })}
        </span>
      </p>
      <p className="wrap-anywhere">
        <span className="font-semibold">{t(`deeds:${deedKey(action) as 'signIn'}`, { defaultValue: action })}</span>
        {' · '}
        {t(`audit:type.${subjectType as 'Account'}`, { defaultValue: subjectType })} {subjectName && `${subjectName} `}
        {record ? (
          <ContextLink to={record}>
            <code className="text-small">{subjectId}</code>
          </ContextLink>
        ) : (
          <code className="text-small">{subjectId}</code>
        )}
      </p>
      <Doer entry={entry} />
      <p className="flex flex-wrap gap-x-4 text-table">
        {requestId !== 'of-itself' && (
          <Link to={only('request', requestId)} className="inline-flex min-h-11 items-center sm:min-h-0">
            {t('audit:whole.request')}
          </Link>
        )}
        <Link to={only('subject', subjectId)} className="inline-flex min-h-11 items-center sm:min-h-0">
          {t('audit:whole.subject')}
        </Link>
        {(entry.accountId ?? entry.clientId) && (
          <Link
            to={only('actor', entry.accountId ?? entry.clientId ?? '')}
            className="inline-flex min-h-11 items-center sm:min-h-0"
          >
            {t('audit:whole.actor')}
          </Link>
        )}
      </p>
      {(before ?? after) !== null && <Change before={before} after={after} />}
    </>
  );
}

/** Who it was, as whom, and for whom. */
function Doer({ entry: { who, accountId, clientId, viewedBy, viewedById, roles, insteadOf } }: { entry: ShownEntry }) {
  const { t } = useWords();
  const known = who ?? accountId ?? clientId;
  return (
    <p className="text-table wrap-anywhere">
      {viewedById && `${t('audit:throughEyes', { support: viewedBy ?? viewedById })} `}
      <span className="font-medium">{known ?? t('audit:nobody')}</span>
      {clientId && ` (${t('audit:key')})`}
      <RolesThen roles={roles} />
      {insteadOf && <span className="text-soft">, {t('audit:insteadOf', { name: insteadOf })}</span>}
    </p>
  );
}
