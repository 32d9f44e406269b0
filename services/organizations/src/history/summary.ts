import type { Text } from '@twinning/domain/text';
import type { HistoryStep } from './history.ts';

const FEW = 6;

/** Names in a row, at most six of them. */
function list(names: readonly string[], and: string, others: (count: number) => string): string {
  const shown = names.length > FEW ? names.slice(0, FEW) : names;
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} ${and} ${others(rest)}`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`;
}

const vietnamese = (names: readonly string[]) => list(names, 'và', (count) => `${count} đơn vị khác`);
const english = (names: readonly string[]) => list(names, 'and', (count) => `${count} others`);

const newSuperior = ([before, after]: readonly string[]): Text => ({
  vi: `Cơ quan quản lý: từ ${before || 'chưa rõ'} sang ${after || 'chưa rõ'}.`,
  en: `Its superior: from ${before || 'not known'} to ${after || 'not known'}.`,
});

/** Nobody has to belong to a cluster: who belongs to none simply left the last one, or joins the first. */
function newCluster([before, after]: readonly string[]): Text {
  if (!before) return { vi: `Vào ${after}.`, en: `Joined ${after}.` };
  if (!after) return { vi: `Rời ${before}.`, en: `Left ${before}.` };
  return { vi: `Chuyển từ ${before} sang ${after}.`, en: `Moved from ${before} to ${after}.` };
}

/** A step in one sentence; `names` are those of the bodies it mentions, as they were called on that day. */
export function summaryOf(step: HistoryStep, names: readonly string[]): Text {
  const [vi, en] = [vietnamese(names), english(names)];
  switch (step.kind) {
    case 'FOUNDED':
      return names.length === 0
        ? { vi: `Thành lập với tên ${step.name}.`, en: `Founded as ${step.name}.` }
        : {
            vi: `Thành lập với tên ${step.name}, từ ${names.length} đơn vị: ${vi}.`,
            en: `Founded as ${step.name}, from ${names.length} bodies: ${en}.`,
          };
    case 'RENAMED':
      return {
        vi: `Đổi tên từ ${step.oldName} thành ${step.newName}.`,
        en: `Renamed from ${step.oldName} to ${step.newName}.`,
      };
    case 'TRANSFERRED':
      return step.hierarchy === 'ADMINISTRATIVE' ? newSuperior(names) : newCluster(names);
    case 'DISSOLVED':
      return { vi: `${step.name} kết thúc hoạt động.`, en: `${step.name} ceased to exist.` };
    case 'CONTINUED':
      return { vi: `${step.name} được kế tục bởi ${vi}.`, en: `${step.name} goes on as ${en}.` };
    case 'DIVIDED':
      return { vi: `${step.name} được chia cho ${vi}.`, en: `${step.name} was divided among ${en}.` };
    case 'ABSORBED':
      return 'heirs' in step
        ? { vi: `${step.name} nhập vào ${vi}.`, en: `${step.name} was absorbed by ${en}.` }
        : { vi: `${step.name} tiếp nhận ${vi}.`, en: `${step.name} took over ${en}.` };
  }
}
