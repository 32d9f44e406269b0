import type { FieldMetadata } from '@conform-to/react';
import { CheckField } from '#app/forms/choice-fields.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { scopes } from './keeping.ts';

/** What software may do, in plain words. */
// biome-ignore lint/suspicious/noExplicitAny: the values are those of the options
export function ScopeField({ meta }: { meta: FieldMetadata<any> }) {
  const { t } = useWords();
  const options = scopes.map((scope) => ({
    value: scope,
    name: t(`keys:scope.${scope}`),
    hint: t(`keys:scopeHint.${scope}`),
  }));
  return <CheckField meta={meta} options={options} />;
}
