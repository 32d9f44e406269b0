import * as z from 'zod';
import { id, optionalText, text } from '#app/forms/values.ts';
import { mostRows, PlannedItem } from './promise.ts';

const items = z.array(PlannedItem).min(1, 'oneRow').max(mostRows, 'tooLong');

/** A joint plan before the others have agreed to it. */
export const PlanText = z.object({ onBehalfOf: id, symbol: optionalText(100), items });

/** The same plan anew, with the reason why. */
export const Amendment = z.object({ onBehalfOf: id, reason: text(1000), items });
