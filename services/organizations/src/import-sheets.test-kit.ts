import { contextWith } from './context.ts';
import { advanceImport } from './import/advance-import.repository.ts';
import type { ImportKind, ImportState } from './import/sheet-import.ts';
import { workingStates } from './import/sheet-import.ts';
import { startImport } from './import/start-import.ts';
import type { Mail } from './mail/mail.ts';
import type { OpenOrganizations } from './open-organizations.test-kit.ts';

const ASK = /* GraphQL */ `
  query ($id: ID!, $outcome: RowOutcome) {
    sheetImport(id: $id) {
      id state version toSave undoableUntil
      fault { code line column message }
      counts { new changed same error duplicate saved }
      progress { done total }
      columns { header field }
      rows(outcome: $outcome, first: 100) {
        totalCount
        edges { node { line outcome cells taken savedAt resembles resembledOrganization { id } issues { column value message } changes { column before after } } }
      }
    }
  }
`;

export type AskedRow = {
  line: number;
  outcome: string;
  cells: string[];
  taken: boolean;
  savedAt: string | null;
  resembles: string | null;
  resembledOrganization: { id: string } | null;
  issues: { column: string; value: string; message: string }[];
  changes: { column: string; before: string; after: string }[];
};
export type AskedImport = {
  id: string;
  state: ImportState;
  version: number;
  toSave: number;
  undoableUntil: string | null;
  fault: { code: string; line: number | null; column: string | null; message: string } | null;
  counts: Record<'new' | 'changed' | 'same' | 'error' | 'duplicate' | 'saved', number>;
  progress: { done: number; total: number };
  columns: { header: string; field: string | null }[];
  rows: { totalCount: number; edges: { node: AskedRow }[] };
};

/** Sheets as an officer sends them, and the background that a test runs itself. */
export const importKit = (service: OpenOrganizations, mail?: Mail) => ({
  /** Receives a file as the upload does, without reading it. */
  async receive(accountId: string, kind: ImportKind, office: string, file: string | Uint8Array): Promise<string> {
    const caller = { accountId, language: 'en' as const, requestId: 'test' };
    const { imports, work, now } = await contextWith(service.identity)(service.em(), caller, service.clock);
    const sheet = startImport({ id: work.newId('imp'), kind, fileName: 'a.csv', office, accountId }, now());
    await imports.receive(sheet, Buffer.from(file as string), 'hash');
    return sheet.id;
  },

  step: (id: string) => advanceImport(service.em(), id, service.clock, mail),

  /** Lets the background run until it has nothing to do. */
  async settle(id: string): Promise<void> {
    for (;;) {
      const [row] = await service
        .em()
        .execute<{ state: ImportState }[]>('select state from sheet_import where id = ?', [id]);
      if (!row || !workingStates.includes(row.state)) return;
      await this.step(id);
    }
  },

  async send(accountId: string, kind: ImportKind, office: string, file: string | Uint8Array): Promise<string> {
    const id = await this.receive(accountId, kind, office, file);
    await this.settle(id);
    return id;
  },

  async ask(accountId: string, id: string, outcome?: string): Promise<AskedImport> {
    const { sheetImport } = await service.execute<{ sheetImport: AskedImport }>(accountId, ASK, { id, outcome });
    return sheetImport;
  },

  /** Runs a mutation about an import; answers the name of its result and what it says. */
  async act(accountId: string, name: string, input: object): Promise<{ __typename: string; message?: string }> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on Refusal { message } } }`;
    const answer = await service.execute<Record<string, { __typename: string; message?: string }>>(accountId, source, {
      input,
    });
    return answer[name]!;
  },
});
