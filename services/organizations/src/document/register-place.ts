import { Refusal } from '@twinning/domain/refusal';
import type { DocumentKind, OfficialDocument } from './official-document.ts';
import { parseSymbol } from './parse-symbol.ts';

/** Where a paper stands in a register: one issuer numbers the papers of one kind anew each year. */
export type Register = { issuerId: string; year: number; kind: DocumentKind };
export type RegisterPlace = Register & { number: number; letter: string | null };

export class NumberTaken extends Refusal {
  constructor(symbol: string, { number, year }: RegisterPlace) {
    super({
      vi: `Số ${number} năm ${year} đã thuộc về văn bản ${symbol}. Hãy kiểm tra lại số; hai văn bản cùng số phải khác nhau ở chữ cái sau số, như 22 và 22b.`,
      en: `The number ${number} of ${year} belongs to the paper ${symbol}. Check the number; two papers of one number differ by a letter behind it, like 22 and 22b.`,
    });
  }
}

type Numbered = Pick<OfficialDocument, 'kind' | 'symbol' | 'issuedOn' | 'issuerIds'>;

/** A joint paper is numbered by its first issuer; a paper without a number or a year stands in no register. */
export function registerPlace({ kind, symbol, issuedOn, issuerIds }: Numbered): RegisterPlace | null {
  const { number, letter } = parseSymbol(symbol);
  const [issuerId] = issuerIds;
  if (number === null || issuedOn.value === null || issuerId === undefined) return null;
  return { issuerId, year: Number(issuedOn.value.slice(0, 4)), kind, number, letter };
}

/** OTHER holds kinds that are numbered apart, such as TTr and TB; there only papers of one abbreviation meet. */
export function refuseTakenNumber(paper: Numbered, sameNumber: readonly (string | null)[]): void {
  const place = registerPlace(paper);
  if (place === null) return;
  const kind = parseSymbol(paper.symbol).kind;
  const taken = sameNumber.find((symbol) => paper.kind !== 'OTHER' || parseSymbol(symbol).kind === kind);
  if (taken) throw new NumberTaken(taken, place);
}
