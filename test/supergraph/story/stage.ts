import { addDays, dayOf } from '@twinning/domain/day';
import type { Product } from '../../product/start-product.ts';
import type { actor } from '../act.ts';

export const today = dayOf(new Date());
export const from = addDays(today, -60);
export const to = addDays(today, 900);
export const email = (who: string) => `${who}@story.example`;

/** What one step of the story leaves to the next: the ids of what was made, and of who takes part. */
export type Story = ReturnType<typeof actor> & {
  product: Product;
  id: Record<string, string>;
  person: Record<string, string>;
};
