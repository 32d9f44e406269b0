import { Form } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { useReply } from '#app/forms/reply.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { useFrame } from '#app/session/viewer.ts';
import { GrantChoice } from './grant-choice.tsx';
import { Heir } from './heir.tsx';
import type { Granted, Grants, Reorganization } from './record.server.ts';

type GrantSectionProps = {
  granted: Granted;
  /** Whether the reader may say where they go. */
  deciding: boolean;
  reorganization: Pick<Reorganization, 'id' | 'version'>;
};

/** Whose rights end with the sources, where they go instead, and what somebody has to decide. */
export function GrantSection({ granted: { grants, openGrants }, deciding, reorganization }: GrantSectionProps) {
  const { t, number } = useWords();
  const rows = grants.edges.map(({ node }) => node);
  const decidable = deciding && rows.some(({ choices }) => choices.length > 0);
  return (
    <Section title={t('reorganizations:page.grants')} aside={number(grants.totalCount)}>
      {grants.totalCount === 0 && <p className="text-soft">{t('reorganizations:page.grantsNone')}</p>}
      {openGrants > 0 && (
        <p className="mb-4 max-w-[70ch]">
          {t('reorganizations:grants.open', { count: openGrants, formatted: number(openGrants) })}
        </p>
      )}
      {decidable ? (
        <Deciding reorganization={reorganization}>
          <GrantTable rows={rows} deciding />
        </Deciding>
      ) : (
        rows.length > 0 && <GrantTable rows={rows} deciding={false} />
      )}
      <Pager page={grants} name="grants" of={t('reorganizations:page.grants')} />
    </Section>
  );
}

type Row = Grants['edges'][number]['node'];

function GrantTable({ rows, deciding }: { rows: Row[]; deciding: boolean }) {
  const { t } = useWords();
  const choice = {
    name: t('reorganizations:grants.choice'),
    cell: (row: Row) => <GrantChoice grant={row} index={rows.indexOf(row)} />,
  };
  return (
    <DataTable
      caption={t('reorganizations:page.grants')}
      rows={rows}
      keyOf={({ membershipId }) => membershipId}
      columns={[
        { name: t('reorganizations:page.account'), cell: ({ name }) => name },
        { name: t('reorganizations:page.role'), cell: ({ role }) => t(`frame:role.${role}`) },
        {
          name: t('reorganizations:page.at'),
          cell: ({ organization }) => <OrganizationLink organization={organization} />,
        },
        { name: t('reorganizations:page.successor'), cell: (row) => <Fate grant={row} /> },
        ...(deciding ? [choice] : []),
      ]}
    />
  );
}

function Fate({ grant: { successor, successorFounding, successorRole, basis } }: { grant: Row }) {
  const { t } = useWords();
  return (
    <>
      {successorRole && `${t(`frame:role.${successorRole}`)}, `}
      <Heir unit={successor} founding={successorFounding} none={t('reorganizations:page.ends')} />
      {basis !== 'SUCCESSOR' && (
        <span className="block text-small text-soft">{t(`reorganizations:grants.basis.${basis}`)}</span>
      )}
    </>
  );
}

type DecidingProps = { reorganization: GrantSectionProps['reorganization']; children: React.ReactNode };

function Deciding({ reorganization: { id, version }, children }: DecidingProps) {
  const { t } = useWords();
  const reply = useReply('decideGrants');
  const seed = useFrame()?.formSeed;
  return (
    <Form key={version} method="post" preventScrollReset className="grid gap-4">
      <input type="hidden" name="form" value="decideGrants" />
      <input type="hidden" name="idempotencyKey" value={reply?.key ?? `${seed}.grants.${version}`} />
      <input type="hidden" name="reorganizationId" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      {reply?.result.error && (
        <p role="alert" className="font-medium text-refused">
          {Object.values(reply.result.error).flat().join(' ')}
        </p>
      )}
      {children}
      <div>
        <SubmitButton tone="plain" form="decideGrants">
          {t('reorganizations:grants.submit')}
        </SubmitButton>
      </div>
    </Form>
  );
}
