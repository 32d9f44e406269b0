import { ExternalLink, ImageOff } from 'lucide-react';
import { Section } from '#app/components/section.tsx';
import { Tag } from '#app/components/tag.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { ReasonForm } from '#app/forms/reason-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { AddLinkForm, AddPhotoForm } from './add-evidence-forms.tsx';
import { ConsentForm } from './consent-form.tsx';
import { Photo } from './photo.tsx';
import type { Standing } from './standing.ts';
import type { Activity, Evidence, Unit } from './types.ts';

const tones = {
  NOT_NEEDED: 'done',
  GIVEN: 'done',
  MISSING: 'waiting',
  WITHDRAWN: 'refused',
  EXPIRED: 'late',
} as const;

/** Photos and links, each photo with what is known of the consent to it. */
export function EvidenceSection({ activity, standing }: { activity: Activity; standing: Standing }) {
  const { t, number } = useWords();
  const { evidence, status } = activity;
  const [shower] = standing.showing;
  const adds = shower && !['PLANNED', 'CANCELLED', 'HELD'].includes(status);
  const shown = evidence.edges.length;
  return (
    <Section title={t('activities:page.evidence')} aside={shown > 0 && number(evidence.totalCount)}>
      {shown === 0 && <p className="text-soft">{t('activities:page.evidenceEmpty')}</p>}
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {evidence.edges.map(({ node }) => (
          <li key={node.id}>
            <EvidenceItem evidence={node} theme={activity.theme} by={shower} />
          </li>
        ))}
      </ul>
      {evidence.totalCount > shown && (
        <p className="mt-3 text-table text-soft">
          {t('activities:page.allEvidence', { shown: number(shown), total: number(evidence.totalCount) })}
        </p>
      )}
      {adds && (
        <div className="mt-5 grid gap-2">
          <AddPhotoForm activityId={activity.id} onBehalfOf={shower.id} />
          <AddLinkForm activityId={activity.id} onBehalfOf={shower.id} />
        </div>
      )}
    </Section>
  );
}

function EvidenceItem({ evidence, theme, by }: { evidence: Evidence; theme: string; by: Unit | undefined }) {
  const { t, instant } = useWords();
  const { id, kind, caption, url, consent, addedAt } = evidence;
  if (kind === 'LINK' && url)
    return (
      <p>
        <a href={url} rel="noreferrer" className="inline-flex min-h-11 items-center gap-2 wrap-anywhere">
          <ExternalLink aria-hidden size={18} className="shrink-0" />
          {caption ?? url}
        </a>
      </p>
    );
  return (
    <figure className="grid gap-2">
      {url ? (
        <a href={`/files/${id}/large`} className="block">
          <Photo evidence={evidence} theme={theme} size="small" className="aspect-4/3 w-full object-cover" />
        </a>
      ) : (
        <p className="flex aspect-4/3 flex-col items-center justify-center gap-2 rounded border border-dashed border-hairline-strong text-table text-soft">
          <ImageOff aria-hidden size={28} strokeWidth={1.5} />
          {t('activities:page.hidden')}
        </p>
      )}
      <figcaption className="grid gap-1">
        {caption && <span>{caption}</span>}
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-soft">
          <Tag tone={tones[consent]}>{t(`activities:consent.${consent}`)}</Tag>
          {instant(addedAt)}
          <ContextLink to={address.why(id)}>{t('why:linkPhoto')}</ContextLink>
        </span>
      </figcaption>
      {by && consent === 'MISSING' && <ConsentForm evidenceId={id} onBehalfOf={by.id} />}
      {by && (consent === 'GIVEN' || consent === 'MISSING') && (
        <ReasonForm
          name={`withdraw-${id}`}
          fields={{ evidenceId: id, onBehalfOf: by.id }}
          summary={t('activities:withdraw.summary')}
          label={t('activities:withdraw.reason')}
          hint={t('activities:withdraw.hint')}
          verb={t('activities:withdraw.verb')}
        />
      )}
    </figure>
  );
}
