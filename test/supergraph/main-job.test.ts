import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals';
import { startProduct } from '../product/start-product.ts';
import { actor } from './act.ts';
import { doing } from './story/doing.ts';
import { recognition } from './story/recognition.ts';
import { registered } from './story/registered.ts';
import { reporting } from './story/reporting.ts';
import type { Story } from './story/stage.ts';
import { twinning } from './story/twinning.ts';

/** From twin to award, through the gateway alone, each step by whoever may take it. */
describe('the main job', () => {
  let story: Story;

  beforeAll(async () => {
    const product = await startProduct();
    story = { product, ...actor(product), id: {}, person: {} };
  }, 180_000);
  afterAll(() => story?.product[Symbol.asyncDispose]());
  beforeEach(() => story.product.settled());

  const told = () => story;
  registered(told);
  twinning(told);
  doing(told);
  reporting(told);
  recognition(told);
});
