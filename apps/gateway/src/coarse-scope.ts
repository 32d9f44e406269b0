import { type DocumentNode, GraphQLError, getOperationAST } from 'graphql';
import type { Request } from './reach-service.ts';

const words = {
  READ: {
    vi: 'Khoá này không có phạm vi đọc nào. Hãy nhờ đơn vị giữ khoá mở thêm phạm vi.',
    en: 'This key has no scope to read anything. Ask the office that keeps it to add one.',
  },
  WRITE: {
    vi: 'Khoá này chỉ để đọc. Hãy nhờ đơn vị giữ khoá mở phạm vi ghi nếu hệ thống cần ghi.',
    en: 'This key is for reading alone. Ask the office that keeps it for a scope to write if the system needs one.',
  },
};

/** What is wrong when an operation is of a kind for which its key has no scope at all; services look at which one. */
export function coarseFault(
  { scopes, language }: Pick<Request, 'scopes' | 'language'>,
  document: DocumentNode,
  operationName?: string | null,
): GraphQLError | null {
  if (!scopes) return null;
  const act = getOperationAST(document, operationName)?.operation === 'query' ? 'READ' : 'WRITE';
  if (scopes.some((scope) => scope.endsWith(`_${act}`))) return null;
  return new GraphQLError(words[act][language], { extensions: { code: 'FORBIDDEN' } });
}

type Execution = {
  args: { document: DocumentNode; operationName?: string | null; contextValue: { request_: Request } };
  setResultAndStopExecution(result: { errors: GraphQLError[] }): void;
};

/** Refuses before any service is asked. */
export const coarseScope = {
  onExecute({ args, setResultAndStopExecution }: Execution) {
    const fault = coarseFault(args.contextValue.request_, args.document, args.operationName);
    if (fault) setResultAndStopExecution({ errors: [fault] });
  },
};
