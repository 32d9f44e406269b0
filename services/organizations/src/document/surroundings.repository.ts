import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Organizations } from '../organization/organization.repository.ts';
import type { Documents } from './official-document.repository.ts';
import type { OfficialDocument } from './official-document.ts';
import { type RegisterPlace, registerPlace } from './register-place.ts';

type Paper = Pick<OfficialDocument, 'id' | 'kind' | 'symbol' | 'issuedOn' | 'issuerIds' | 'recipients' | 'legalBases'>;

/** Symbols of the other papers in one place; who asks for the same place waits until this transaction is done. */
async function sameNumber({ em }: Work, place: RegisterPlace, except: string): Promise<string[]> {
  const { issuerId, year, kind, number, letter } = place;
  const lock = `number ${issuerId} ${year} ${kind} ${number}`;
  await rowsOf(em, sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  const rows = await rowsOf(
    em,
    sql<{ symbol: string }>`select symbol from official_document paper
      join document_issuer issuer on issuer.document_id = paper.id and issuer.position = 0
      where issuer.organization_id = ${issuerId} and extract(year from issued_on) = ${year} and kind = ${kind}
        and number = ${number} and letter is not distinct from ${letter} and paper.id <> ${except}`,
  );
  return rows.map(({ symbol }) => symbol);
}

/** What the rules of filing and amending must know of the register around a paper. */
export const surroundings =
  (work: Work, organizations: Organizations, documents: Documents) =>
  async (paper: Paper, issuerIds: readonly string[] = []) => {
    const named = [...issuerIds, ...paper.recipients.flatMap(({ organizationId }) => organizationId ?? [])];
    const place = registerPlace(paper);
    const [bodies, papers, taken] = await Promise.all([
      organizations.findAll([...new Set(named)]),
      documents.findAll([...new Set(paper.legalBases.map(({ basisId }) => basisId))]),
      place === null ? [] : sameNumber(work, place, paper.id),
    ]);
    return {
      organizations: new Set(bodies.map(({ id }) => id)),
      documents: new Set(papers.map(({ id }) => id)),
      sameNumber: taken,
    };
  };
