import type { ComponentProps } from 'react';
import { type Difference, Differences } from './differences.tsx';
import { DocumentLine } from './document-line.tsx';

type Citation = { document: ComponentProps<typeof DocumentLine>['document']; differences: Difference[] };

/** Papers cited or citing, each with where the citation departs from the paper it names. */
export function CitationList({ citations, empty }: { citations: Citation[]; empty: string }) {
  if (citations.length === 0) return <p className="text-soft">{empty}</p>;
  return (
    <ul className="grid gap-4">
      {citations.map(({ document, differences }) => (
        <li key={document.id}>
          <DocumentLine document={document} />
          <Differences differences={differences} />
        </li>
      ))}
    </ul>
  );
}
