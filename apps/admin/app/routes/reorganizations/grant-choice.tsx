import { useWords } from '#app/i18n/use-words.ts';
import { ENDS } from './decisions.ts';
import type { Grants } from './record.server.ts';

type GrantChoiceProps = { grant: Grants['edges'][number]['node']; index: number };

/** Where one right goes; left alone, it stays as it is. */
export function GrantChoice({ grant: { membershipId, name, choices }, index }: GrantChoiceProps) {
  const { t } = useWords();
  if (choices.length === 0) return null;
  return (
    <>
      <input type="hidden" name={`choices[${index}].membershipId`} value={membershipId} />
      <select
        name={`choices[${index}].to`}
        aria-label={t('reorganizations:grants.one', { name })}
        className="control min-w-48"
        defaultValue=""
      >
        <option value="">{t('reorganizations:grants.leave')}</option>
        {choices.map(({ organizationId, name, role }) => (
          <option key={organizationId} value={organizationId}>
            {`${name} (${t(`frame:role.${role}`)})`}
          </option>
        ))}
        <option value={ENDS}>{t('reorganizations:grants.end')}</option>
      </select>
    </>
  );
}
