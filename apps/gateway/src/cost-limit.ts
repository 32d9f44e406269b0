import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { costOf } from './cost.ts';
import type { Request } from './reach-service.ts';

/** Three times what the nightly question of a district's system holds. */
const MOST = 66_000;
/** Three times what the largest public page holds. */
const MOST_OF_NOBODY = 22_000;

const words = {
  vi: (most: number) =>
    `Câu hỏi này có thể trả về hơn ${most} mục. Hãy hỏi ít hơn trong mỗi trang (first) hoặc chia thành nhiều câu hỏi.`,
  en: (most: number) =>
    `The answer to this question may hold more than ${most} objects. Ask for smaller pages (first) or in several questions.`,
};

type Execution = {
  args: {
    schema: GraphQLSchema;
    document: DocumentNode;
    variableValues?: Record<string, unknown>;
    operationName?: string | null;
    contextValue: { request_: Request };
  };
  setResultAndStopExecution(result: { errors: GraphQLError[] }): void;
};

/** Refuses a question that asks for more than anybody needs at once, before any service is asked. */
export const costLimit = {
  onExecute({ args, setResultAndStopExecution }: Execution) {
    const { accountId, language } = args.contextValue.request_;
    const most = accountId === null ? MOST_OF_NOBODY : MOST;
    if (costOf(args.schema, args.document, args.variableValues, args.operationName) <= most) return;
    const error = new GraphQLError(words[language](most), { extensions: { code: 'QUERY_TOO_COSTLY' } });
    setResultAndStopExecution({ errors: [error] });
  },
};
