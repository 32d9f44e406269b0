import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { startProduct } from '../product/start-product.ts';
import { connectsASystem } from './city/api-keys.ts';
import { learnsOfUnitsAndPeople } from './city/changes.ts';
import type { City } from './city/city.ts';
import { filesPapers } from './city/documents.ts';
import { importsASheet } from './city/import.ts';
import { looksAfterMembers } from './city/members.ts';
import { goesOnWithoutAService } from './city/outage.ts';
import { asksWhatIsKept } from './city/privacy.ts';
import { looksForUnitsAndPapers } from './city/search.ts';
import { goesWithoutJavaScript } from './city/without-javascript.ts';

jest.setTimeout(90_000);

/** Short journeys, one after another: starting the product takes longer than any of them. */
describe('in one city,', () => {
  let city: City;
  beforeAll(async () => {
    const product = await startProduct();
    city = { product, admin: await product.startAdmin() };
  }, 180_000);
  afterAll(() => city?.product[Symbol.asyncDispose]());

  const told = () => city;
  looksForUnitsAndPapers(told);
  goesWithoutJavaScript(told);
  filesPapers(told);
  learnsOfUnitsAndPeople(told);
  importsASheet(told);
  asksWhatIsKept(told);
  connectsASystem(told);
  looksAfterMembers(told);
  goesOnWithoutAService(told);
});
