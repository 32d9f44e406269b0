import { InvalidInput, type Issue } from '@twinning/domain/refusal';

type Promised = { strandCode: string | null; responsibleId: string | null };
export type PromiseFacts = { strandCodes: readonly string[]; partyIds: readonly string[] };

const texts = {
  strandCode: { vi: 'Phong trào không có nội dung này.', en: 'The movement has no such strand.' },
  responsibleId: { vi: 'Đơn vị phụ trách phải là một bên của kết nghĩa.', en: 'Only a party can be responsible.' },
};

/** What is promised or planned belongs to a strand of the movement and to one of the parties, where it names them. */
export function checkPromises(field: string, promised: readonly Promised[], facts: PromiseFacts): void {
  const issues = promised.flatMap(({ strandCode, responsibleId }, index): Issue[] => {
    const wrong: (keyof typeof texts)[] = [];
    if (strandCode !== null && !facts.strandCodes.includes(strandCode)) wrong.push('strandCode');
    if (responsibleId !== null && !facts.partyIds.includes(responsibleId)) wrong.push('responsibleId');
    return wrong.map((name) => ({ path: `${field}.${index}.${name}`, text: texts[name] }));
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}
