import type { Work } from '@twinning/persistence/work';
import type { Organizations } from '../organization/organization.repository.ts';
import { amendments } from './amend-document.repository.ts';
import { basisGraphs } from './basis-graph.repository.ts';
import { cascades } from './cascade.repository.ts';
import { documentFiles } from './document-file.repository.ts';
import { registers } from './document-register.repository.ts';
import { documents } from './official-document.repository.ts';
import { surroundings } from './surroundings.repository.ts';

/** What resolvers may use of official papers. */
export function papers(work: Work, organizations: Organizations) {
  const filed = documents(work);
  const around = surroundings(work, organizations, filed);
  return {
    documents: filed,
    /** What the rules about papers must know of the register. */
    surroundings: around,
    amendments: amendments(work, organizations, filed, around),
    registers: registers(work),
    documentFiles: documentFiles(work, organizations, filed),
    basisGraph: basisGraphs(work.em),
    cascades: cascades(work.em),
  };
}

export type Papers = ReturnType<typeof papers>;
