import { Section } from '#app/components/section.tsx';
import { Tag } from '#app/components/tag.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { DocumentLine } from '#app/routes/documents/document-line.tsx';
import { isParty, mayHavePapers, mayRevise } from '../acts.ts';
import type { Memorandum, Partnership, Unit } from '../types.ts';

const tones = { DRAFT: 'draft', AWAITING_SIGNATURES: 'waiting', IN_FORCE: 'done', ENDED: 'draft' } as const;

/** The memoranda, and the official papers around them. */
export function PaperSection({ partnership, units }: { partnership: Partnership; units: Unit[] }) {
  const { t } = useWords();
  const { id, memoranda, documents } = partnership;
  const papers = documents.edges.flatMap(({ node }) => node ?? []);
  const writes = mayHavePapers(partnership) && units.some((unit) => isParty(partnership, unit));
  return (
    <Section title={t('partnerships:page.papers')}>
      {memoranda.length === 0 && <p className="text-soft">{t('partnerships:page.noMemorandum')}</p>}
      <ul className="grid gap-5">
        {memoranda.map((memorandum) => (
          <li key={memorandum.id}>
            <MemorandumLine {...memorandum} />
            {writes && mayRevise(memorandum) && (
              <ContextLink to={`/partnerships/${id}/memorandum/${memorandum.id}`} className="button mt-2">
                {t('partnerships:page.revise')}
              </ContextLink>
            )}
          </li>
        ))}
      </ul>
      {papers.length > 0 && (
        <>
          <h3 className="mb-2 mt-6 font-semibold">{t('partnerships:page.documents')}</h3>
          <ul className="grid gap-3">
            {papers.map((paper) => (
              <li key={paper.id}>
                <DocumentLine document={paper} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function MemorandumLine({ title, status, signedOn, place, document, parties, signatures }: Memorandum) {
  const { t, partialDay, list } = useWords();
  const when = status === 'DRAFT' || status === 'AWAITING_SIGNATURES' ? 'planned' : 'signed';
  const signed = new Set(signatures.map(({ organization }) => organization.id));
  const missing = parties.filter(({ id }) => !signed.has(id)).map(({ name }) => name);
  const known = signedOn.value !== null;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{title}</span>
        <Tag tone={tones[status]}>{t(`partnerships:memorandumStatus.${status}`)}</Tag>
        {document && (
          <ContextLink to={address.document(document.id)}>{document.symbol ?? t('documents:noSymbol')}</ContextLink>
        )}
      </p>
      <p className="text-table text-soft">
        {[known && t(`partnerships:page.${when}`, { day: partialDay(signedOn) }), place].filter(Boolean).join(' · ')}
      </p>
      {signatures.length > 0 && (
        <p className="text-table text-soft">
          {t('partnerships:page.signedBy', {
            units: list(signatures.map(signatureText)),
          })}
        </p>
      )}
      {status === 'AWAITING_SIGNATURES' && missing.length > 0 && (
        <p className="text-table text-soft">{t('partnerships:page.notSigned', { units: list(missing) })}</p>
      )}
    </>
  );
}

function signatureText({ organization, signedBy, signedByName, position }: Memorandum['signatures'][number]): string {
  const who = [signedByName ?? signedBy?.name, position].filter(Boolean).join(', ');
  return who ? `${organization.name} (${who})` : organization.name;
}
