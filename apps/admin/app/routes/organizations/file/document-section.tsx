import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { DocumentLine } from '../../documents/document-line.tsx';
import type { File } from './types.ts';

export function DocumentSection({ documents }: Pick<File, 'documents'>) {
  const { t, number } = useWords();
  if (documents.totalCount === 0) return null;
  return (
    <Section title={t('organizations:page.documents')} aside={number(documents.totalCount)}>
      <ul className="grid gap-3">
        {documents.edges.map(({ node }) => (
          <li key={node.id}>
            <DocumentLine document={node} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
