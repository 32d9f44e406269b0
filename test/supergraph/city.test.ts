import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { type Product, startProduct } from '../product/start-product.ts';
import { looksAtAllThatIsKept } from './city/audit.ts';
import { comesToTheGateway } from './city/gateway.ts';
import { looksThroughSomebodysEyes } from './city/looking.ts';
import { asksToBeForgotten } from './city/privacy.ts';
import { signsInAndOut } from './city/session.ts';
import { answersTheSettledQueries } from './city/settled-queries.ts';

jest.setTimeout(60_000);

/** Short stories, one after another: starting the product takes longer than any of them. */
describe('in one city,', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 180_000);
  afterAll(() => product?.[Symbol.asyncDispose]());

  const told = () => product;
  answersTheSettledQueries(told);
  looksAtAllThatIsKept(told);
  looksThroughSomebodysEyes(told);
  asksToBeForgotten(told);
  // Guesses at an account until it is shut.
  signsInAndOut(told);
  // Stops a service.
  comesToTheGateway(told);
});
