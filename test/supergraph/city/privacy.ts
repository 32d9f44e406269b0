import { beforeAll, describe, expect, it } from '@jest/globals';
import { ERASED_NAME } from '@twinning/domain/erased';
import { demonstrationPassword } from '../../product/city-template.ts';
import type { Product } from '../../product/start-product.ts';

const OPEN = `mutation ($input: OpenAccountInput!) {
  openAccount(input: $input) { __typename ... on Account { id person { id } } ... on Refusal { message } } }`;
const RECORDS = `query ($id: ID!) { person(id: $id) { name
  registerRecords { kind text } partnershipRecords { kind text } activityRecords { kind text } recognitionRecords { kind text } } }`;
const ASK = `mutation ($input: AskForDataInput!) { askForData(input: $input) { __typename ... on DataRequest { id version } } }`;
const ANSWER = `mutation ($input: AnswerDataRequestInput!) { answerDataRequest(input: $input) { __typename ... on DataRequest { outcome } ... on Refusal { message } } }`;

type Kept = { kind: string; text: string }[] | null;
type Person = {
  name: string;
  registerRecords: Kept;
  partnershipRecords: Kept;
  activityRecords: Kept;
  recognitionRecords: Kept;
};
const email = 'quen.toi@story.example';
const name = 'Lê Thị Quên Tôi';

export const asksToBeForgotten = (held: () => Product): void =>
  describe('somebody who asks what is kept of her, and to be forgotten', () => {
    let product: Product;
    let personId: string;
    const records = async (who: string) =>
      (await product.ask<{ person: Person }>(who, RECORDS, { id: personId })).person;
    const rights = ({ partnershipRecords, activityRecords, recognitionRecords }: Person) =>
      [partnershipRecords, activityRecords, recognitionRecords].map((kept) =>
        kept?.filter(({ kind }) => kind === 'RIGHT').map(({ text }) => text.split(' · ')[0]),
      );

    beforeAll(async () => {
      product = held();
      const { organizations } = await product.ask<{ organizations: { edges: { node: { id: string } }[] } }>(
        'department',
        '{ organizations(filter: { kinds: [SCHOOL] }, first: 1) { edges { node { id } } } }',
      );
      const { openAccount } = await product.ask<{ openAccount: { person: { id: string } } }>('department', OPEN, {
        input: {
          ...{ email, name, password: demonstrationPassword, role: 'SCHOOL_STAFF', from: '2025-07-01' },
          organizationId: organizations.edges[0]!.node.id,
        },
      });
      personId = openAccount.person.id;
      await product.settled();
    });

    it('reads it from every service, and nobody else of her rank does', async () => {
      expect(rights(await records(email))).toEqual([[name], [name], [name]]);
      const stranger = await records('school');
      expect([stranger.registerRecords, ...rights(stranger)]).toEqual([null, undefined, undefined, undefined]);
    });

    it('is forgotten everywhere once an administrator has answered, and signs in no more', async () => {
      const { askForData } = await product.ask<{ askForData: { id: string } }>(email, ASK, {
        input: { kind: 'ERASURE' },
      });
      const { answerDataRequest } = await product.ask<{ answerDataRequest: { outcome: string } }>(
        'administrator',
        ANSWER,
        { input: { requestId: askForData.id, expectedVersion: 1 } },
      );
      expect(answerDataRequest.outcome).toBe('DONE');
      await product.settled();
      const left = await records('administrator');
      expect(left.name).toBe(ERASED_NAME);
      expect(rights(left)).toEqual([[ERASED_NAME], [ERASED_NAME], [ERASED_NAME]]);
      expect(JSON.stringify(left)).not.toContain(name);
      // The gateway holds an identity for a second.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const { errors } = await product.attempt(email, '{ person(id: "per_1") { id } }');
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    });
  });
