import { type ASTNode, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Each looks at a secret: a password costs a tenth of a second to look at, and many in one operation are guesses. */
export const secretMutations: ReadonlySet<string> = new Set([
  'signIn',
  'confirmSecondFactor',
  'beginSecondFactorAtSignIn',
  'confirmSecondFactorAtSignIn',
  'openAccount',
  'acceptInvitation',
  'askPasswordReset',
  'resetPassword',
  'changePassword',
  'beginSecondFactor',
  'confirmNewSecondFactor',
  'removeSecondFactor',
  'renewRecoveryCodes',
  'beginBindingOutsideIdentity',
  'unbindOutsideIdentity',
]);

const WHY = 'Secrets are looked at one by one: an operation has at most one field that takes a password or a code.';

/** An operation has at most one field that takes a password or a code, under whatever alias; refused before any work. */
export function loneMutations(context: ValidationContext) {
  /** Each fragment is counted once: those that hold one another twice over would take for ever. */
  const counted = new Map<string, number>();

  function ofFragment(name: string): number {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // While it is being counted it adds nothing to itself.
    counted.set(name, 0);
    const fragment = context.getFragment(name);
    const found = fragment ? count(fragment.selectionSet) : 0;
    counted.set(name, found);
    return found;
  }

  function count(set: SelectionSetNode): number {
    let found = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) found += secretMutations.has(selection.name.value) ? 1 : 0;
      else if (selection.kind === Kind.INLINE_FRAGMENT) found += count(selection.selectionSet);
      else found += ofFragment(selection.name.value);
      if (found > 1) return found;
    }
    return found;
  }

  return {
    OperationDefinition(operation: ASTNode & { operation: string; selectionSet: SelectionSetNode }) {
      if (operation.operation !== 'mutation' || count(operation.selectionSet) < 2) return;
      context.reportError(new GraphQLError(WHY, { nodes: operation, extensions: { code: 'BAD_USER_INPUT' } }));
    },
  };
}
