import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { City } from '@twinning/city/records';
import { saveRows } from '@twinning/persistence/save-rows';
import { ConflictDeclarationRow } from '../conflict/conflict.row.ts';
import { insertNominations } from '../nomination/nomination-fields.repository.ts';
import { policies } from '../policy/policies.ts';
import { insertRound } from '../round/insert-round.repository.ts';
import { ScoreSheetRow } from '../scoring/score-sheet.row.ts';
import { declarationsOf, namesIn, nominationOf, roundOf, sheetsOf } from './round-of.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Saves the demonstration rounds of a city, each step as its rules would have left it. */
export async function saveRounds(tx: EntityManager, city: City): Promise<void> {
  const names = namesIn(city);
  for (const record of city.rounds) {
    const round = roundOf(record, policies);
    const nominations = record.nominations.map((each) => nominationOf(each, record, names, digest));
    await insertRound(tx, round);
    await insertNominations(tx, nominations);
    await saveRows(
      tx,
      ScoreSheetRow,
      record.nominations.flatMap((each, index) => sheetsOf(each, nominations[index]!, round)),
      'keep',
    );
    await saveRows(tx, ConflictDeclarationRow, record.nominations.flatMap(declarationsOf), 'keep');
  }
}
