import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type PothosTypeConfig,
  type SchemaTypes,
} from '@pothos/core';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      openToAll: OpenToAllPlugin<Types>;
    }
  }
}

type Asking = { authScopes?: unknown };
type Config = { pothosOptions: unknown; extensions?: Readonly<object> | null | undefined };

const isOpen = (scopes: unknown): boolean => {
  if (typeof scopes !== 'object' || scopes === null) return false;
  const asked = Object.entries(scopes);
  return asked.length === 1 && asked[0]![0] === 'everyone' && asked[0]![1] === true;
};

/** What was declared open to everyone, with the declaration kept where the schema is examined for it. */
function opened<Given extends Config>(config: Given): Given {
  const { authScopes, ...pothosOptions } = config.pothosOptions as Asking;
  if (!isOpen(authScopes)) return config;
  return { ...config, pothosOptions, extensions: { ...config.extensions, openToAll: true } };
}

/**
 * Asks nobody who they are for what is declared open to everyone: an answer from the register is hundreds of such
 * fields, and the answer to that question is always the same.
 */
class OpenToAllPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onTypeConfig(config: PothosTypeConfig): PothosTypeConfig {
    return opened(config);
  }

  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    return opened(config);
  }
}

SchemaBuilder.registerPlugin('openToAll', OpenToAllPlugin);
