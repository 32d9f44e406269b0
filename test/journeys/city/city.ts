import type { Product } from '../../product/start-product.ts';

/** The product over the demonstration city with its admin: journeys that leave each other alone take turns in it. */
export type City = { product: Product; admin: string };
