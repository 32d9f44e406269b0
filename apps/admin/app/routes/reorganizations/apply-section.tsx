import { Form } from '@remix-run/react';
import { Section } from '#app/components/section.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { useReply } from '#app/forms/reply.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { useFrame } from '#app/session/viewer.ts';
import type { Granted, Reorganization } from './record.server.ts';

type ApplySectionProps = { reorganization: Reorganization; granted: Granted | null };

/** What will be so, in one sentence with its numbers, before anybody presses. */
export function ApplySection({ reorganization, granted }: ApplySectionProps) {
  const { t, number } = useWords();
  const { id, version, openQuestions } = reorganization;
  const sentence = useSentence(reorganization, granted);
  const openGrants = granted?.openGrants ?? 0;
  const reply = useReply('apply');
  const seed = useFrame()?.formSeed;
  const open = { count: openQuestions, formatted: number(openQuestions) };
  return (
    <Section title={t('reorganizations:apply.title')}>
      <p className="max-w-[70ch] font-medium">{sentence}</p>
      <p className="mb-4 max-w-[70ch] text-soft">{t('reorganizations:apply.after')}</p>
      {openGrants > 0 && (
        <p className="mb-4 max-w-[70ch] text-soft">
          {t('reorganizations:grants.willEnd', { count: openGrants, formatted: number(openGrants) })}
        </p>
      )}
      <Form method="post" className="grid justify-items-start gap-3" preventScrollReset>
        <input type="hidden" name="form" value="apply" />
        <input type="hidden" name="idempotencyKey" value={reply?.key ?? `${seed}.apply.${version}`} />
        <input type="hidden" name="reorganizationId" value={id} />
        <input type="hidden" name="expectedVersion" value={version} />
        {openQuestions > 0 && (
          <label className="choice">
            <input type="checkbox" name="acceptOpenQuestions" value="true" />
            <span>{t('reorganizations:apply.accept', open)}</span>
          </label>
        )}
        {reply?.result.error && (
          <p role="alert" className="font-medium text-refused">
            {Object.values(reply.result.error).flat().join(' ')}
          </p>
        )}
        <SubmitButton form="apply">{t('reorganizations:apply.submit')}</SubmitButton>
      </Form>
      <div className="mt-6 flex flex-wrap gap-3">
        <OneClick name="refresh" fields={{ reorganizationId: id, expectedVersion: String(version) }} tone="quiet">
          {t('reorganizations:page.refresh')}
        </OneClick>
        <OneClick name="discard" fields={{ reorganizationId: id, expectedVersion: String(version) }} tone="quiet">
          {t('reorganizations:apply.discard')}
        </OneClick>
      </div>
    </Section>
  );
}

function useSentence(
  { effectiveOn, precision, lines, foundings, moveGroups }: Reorganization,
  granted: Granted | null,
) {
  const { t, number, list, partialDay } = useWords();
  const moving = moveGroups.reduce((sum, { basis, count }) => (basis === 'OPEN' ? sum : sum + count), 0);
  const parts = (
    [
      ['lines', lines.totalCount],
      ['foundings', foundings.length],
      ['moves', moving],
      ['grants', granted?.grants.totalCount ?? 0],
    ] as const
  ).filter(([, count]) => count > 0);
  return t('reorganizations:apply.sentence', {
    day: partialDay({ value: effectiveOn, precision }),
    parts: list(
      parts.map(([name, count]) => t(`reorganizations:apply.part.${name}`, { count, formatted: number(count) })),
    ),
  });
}

/** The way back, as long as nothing rests on what was done. */
export function UndoSection({ reorganization: { id, version, undoObstacles } }: { reorganization: Reorganization }) {
  const { t } = useWords();
  return (
    <Section title={t('reorganizations:undo.title')}>
      {undoObstacles.length > 0 ? (
        <>
          <p className="font-medium">{t('reorganizations:undo.obstacles')}</p>
          <ul className="ml-5 max-w-[70ch] list-disc">
            {undoObstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className="mb-3 max-w-[70ch]">{t('reorganizations:undo.lead')}</p>
          <OneClick name="undo" fields={{ reorganizationId: id, expectedVersion: String(version) }}>
            {t('reorganizations:undo.submit')}
          </OneClick>
        </>
      )}
    </Section>
  );
}
