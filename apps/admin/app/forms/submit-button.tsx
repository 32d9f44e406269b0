import { useNavigation } from '@remix-run/react';
import { useWords } from '#app/i18n/use-words.ts';

type SubmitButtonProps = {
  children: React.ReactNode;
  tone?: 'primary' | 'plain' | 'quiet';
  /** The form's own name, so that only the button that was pressed says so. */
  form?: string;
};

const looks = { primary: 'button button-primary', plain: 'button', quiet: 'button button-quiet' };

/** Says that it is sending; a second press meanwhile does nothing, and would do no harm: the key is the same. */
export function SubmitButton({ children, tone = 'primary', form }: SubmitButtonProps) {
  const { t } = useWords();
  const { state, formData } = useNavigation();
  const pending = state !== 'idle' && formData !== undefined && (!form || formData.get('form') === form);
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={`${looks[tone]} w-fit`}
    >
      {pending ? t('forms:sending') : children}
    </button>
  );
}
