import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { ReasonForm } from '#app/forms/reason-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Rights } from './rights.ts';

type Report = {
  id: string;
  status: string;
  organization: { name: string };
  period: { code: string };
  recipients: { organization: { name: string }; reason: string | null; status: string }[];
};

/** What the reader can do now, with what it will mean said before. */
export function ReportActs({ report, rights }: { report: Report; rights: Rights }) {
  const { t } = useWords();
  const { write, draft, decide, reopen } = rights;
  if (!write && !draft && decide.length === 0 && reopen.length === 0) return null;
  return (
    <div className="mt-8 grid gap-6 border-l-2 border-ink py-1 pl-4">
      {draft && (
        <>
          <p>{t('reports:draft.lead')}</p>
          <ContextLink to={address.draftReport(draft.id, report.period.code)} className="button button-primary w-fit">
            {t('reports:draft.verb')}
          </ContextLink>
        </>
      )}
      {write && <Writing report={report} unit={write.id} />}
      {decide.map((office) => (
        <Deciding key={office.id} report={report} office={office} />
      ))}
      {reopen.map((office) => (
        <Reopening key={office.id} report={report} office={office} />
      ))}
    </div>
  );
}

function Writing({ report: { id, recipients }, unit }: { report: Report; unit: string }) {
  const { t, number, list } = useWords();
  const returned = recipients.filter(({ status }) => status === 'RETURNED');
  const count = recipients.length;
  return (
    <div className="grid gap-3">
      {returned.map(({ organization, reason }) => (
        <p key={organization.name}>
          {t('reports:page.returnedBy', { unit: organization.name })} <q>{reason}</q>
        </p>
      ))}
      <p>
        {t('reports:page.submitLead', {
          count,
          formatted: number(count),
          recipients: list(recipients.map(({ organization }) => organization.name)),
        })}
      </p>
      <div className="flex flex-wrap gap-2">
        <OneClick name="submit" tone="primary" fields={{ reportId: id, onBehalfOf: unit }}>
          {t('reports:page.submit')}
        </OneClick>
        <ContextLink to={address.reviseReport(id)} className="button">
          {t('reports:revise.verb')}
        </ContextLink>
      </div>
    </div>
  );
}

type Office = { id: string; name: string };

function Deciding({ report, office }: { report: Report; office: Office }) {
  const { t } = useWords();
  const fields = { reportId: report.id, onBehalfOf: office.id };
  return (
    <div className="grid gap-3">
      <p>{t('reports:page.decideLead', { office: office.name, unit: report.organization.name })}</p>
      <OneClick name={`accept-${office.id}`} tone="primary" fields={fields}>
        {t('reports:page.accept')}
      </OneClick>
      <ReasonForm
        name={`return-${office.id}`}
        fields={fields}
        verb={t('reports:page.return')}
        lead={t('reports:page.returnLead', { unit: report.organization.name })}
        label={t('reports:page.returnReason')}
        hint={t('reports:page.returnHint')}
      />
    </div>
  );
}

function Reopening({ report, office }: { report: Report; office: Office }) {
  const { t } = useWords();
  return (
    <ReasonForm
      name={`reopen-${office.id}`}
      fields={{ reportId: report.id, onBehalfOf: office.id }}
      verb={t('reports:page.reopen')}
      lead={t('reports:page.reopenLead', { unit: report.organization.name })}
      label={t('reports:reason')}
    />
  );
}
