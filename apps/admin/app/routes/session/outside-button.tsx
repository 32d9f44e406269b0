import { KeyRound } from 'lucide-react';
import { useWords } from '#app/i18n/use-words.ts';

type OutsideButtonProps = { issuer: string | null; returnTo: string };

/** A link and no form: the content security policy lets no form lead to another site. */
export function OutsideButton({ issuer, returnTo }: OutsideButtonProps) {
  const { t } = useWords();
  if (!issuer) return null;
  const query = new URLSearchParams(returnTo === '/' ? {} : { returnTo });
  return (
    <div className="mt-8 border-t border-hairline pt-6">
      <a href={`/sign-in/outside${query.size ? `?${query}` : ''}`} className="button w-full">
        <KeyRound aria-hidden size={18} />
        {t('outside:button', { issuer })}
      </a>
    </div>
  );
}
