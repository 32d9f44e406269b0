import type { PartialDay } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { useSuggestions } from './use-suggestions.ts';

type Suggestions = ReturnType<typeof useSuggestions>;

export const listId = 'search-suggestions';
export const optionId = (index: number): string => `${listId}-${index}`;

/** Units first, then those that are no more, then papers; one list for the arrow keys. */
export function SearchSuggestions({ suggestions }: { suggestions: Suggestions }) {
  const { t, partialDay, list } = useWords();
  const { units, former, papers, at, go } = suggestions;
  const dated = (issuedOn: PartialDay) => (issuedOn.value ? partialDay(issuedOn) : null);
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={t('search:label')}
      className="absolute right-0 top-full z-40 mt-1 max-h-[70vh] w-[min(30rem,calc(100vw-2rem))] overflow-y-auto rounded border border-hairline bg-raised py-2 shadow-float"
    >
      {units.length > 0 && (
        <Group title={t('search:organizations')}>
          {units.map((unit, index) => (
            <Option key={unit.id} index={index} at={at} go={go}>
              {unit.name}
              <Note
                parts={[
                  unit.matchedName && t('search:formerly', { name: unit.matchedName }),
                  unit.parent?.name ?? t(`organizations:kind.${unit.kind}`),
                ]}
              />
            </Option>
          ))}
        </Group>
      )}
      {former.length > 0 && (
        <Group title={t('search:former.title')}>
          {former.map(({ id, name, successors }, index) => (
            <Option key={id} index={units.length + index} at={at} go={go}>
              {name}
              <Note
                parts={[
                  successors.length > 0 ? `${t('search:former.to')} ${list(successors)}` : t('search:former.toNobody'),
                ]}
              />
            </Option>
          ))}
        </Group>
      )}
      {papers.length > 0 && (
        <Group title={t('search:documents')}>
          {papers.map((paper, index) => (
            <Option key={paper.id} index={units.length + former.length + index} at={at} go={go}>
              {t(`documents:kind.${paper.kind}`)} {paper.symbol ?? t('documents:noSymbol')}
              <Note parts={[dated(paper.issuedOn), paper.abstract]} />
            </Option>
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-label={title}>
      <p aria-hidden className="px-4 pb-1 pt-2 text-small text-soft">
        {title}
      </p>
      {children}
    </div>
  );
}

type OptionProps = { index: number; at: number; go: (index: number) => void; children: React.ReactNode };

/** The keyboard stays in the box: the arrow keys move through the options, and the pointer may press one. */
function Option({ index, at, go, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box answers the keys
    <div
      id={optionId(index)}
      role="option"
      aria-selected={index === at}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => go(index)}
      className="min-h-11 cursor-pointer px-4 py-2 text-table hover:bg-sunk aria-selected:bg-sunk"
    >
      {children}
    </div>
  );
}

function Note({ parts }: { parts: (string | null | undefined)[] }) {
  return <span className="block truncate text-small text-soft">{parts.filter(Boolean).join(' · ')}</span>;
}
