import type { DocumentNode } from 'graphql';
import type { Asked, OpenService } from '../world/services.ts';

/** A deed that came through, as it was asked for. */
export type Done = { asked: Asked; document: DocumentNode; variables: object };

/** A service that remembers with what its deeds came through. */
export function remembering(service: OpenService, remembered: Map<string, Done>): OpenService {
  const refusals = new Set(
    service.schema.getPossibleTypes(service.schema.getType('Refusal') as never).map(({ name }) => name),
  );
  return {
    ...service,
    async rehearse(asked, document, variables = {}, prepared = []) {
      const answer = await service.rehearse(asked, document, variables, prepared);
      const made = answer.data?.answer as { __typename: string } | null | undefined;
      const [operation] = document.definitions;
      const [field] = operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections : [];
      // What needed something written before cannot be done again where no write succeeds.
      if (prepared.length === 0 && made && !refusals.has(made.__typename) && field?.kind === 'Field')
        remembered.set(field.name.value, { asked, document, variables });
      return answer;
    },
  };
}
