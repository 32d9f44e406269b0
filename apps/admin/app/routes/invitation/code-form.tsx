import { useWords } from '#app/i18n/use-words.ts';

/** Leads to the invitation of a typed code. */
export function CodeForm() {
  const { t } = useWords();
  return (
    <form method="get" action="/invitation" className="grid gap-4">
      <div className="grid gap-1">
        <label htmlFor="code" className="font-medium">
          {t('invitations:code.code')}
        </label>
        <p id="code-hint" className="text-table text-soft">
          {t('invitations:code.hint')}
        </p>
        <input
          id="code"
          name="code"
          required
          maxLength={60}
          aria-describedby="code-hint"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="control"
        />
      </div>
      <button type="submit" className="button button-primary w-fit">
        {t('invitations:code.submit')}
      </button>
    </form>
  );
}
