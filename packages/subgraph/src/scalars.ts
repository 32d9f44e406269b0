import { isDay } from '@twinning/domain/day';
import { GraphQLError } from 'graphql';
import type { HouseContext } from './context.ts';
import type { HouseBuilder } from './house-builder.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** `Date` is an ISO day, `DateTime` an instant in UTC. */
export function defineScalars<Context extends HouseContext>(builder: HouseBuilder<Context>): void {
  builder.scalarType('Date', {
    description: 'A calendar day, ISO 8601: `2023-05-04`.',
    serialize: (day) => day,
    parseValue: (text) => {
      if (typeof text === 'string' && isDay(text)) return text;
      throw new GraphQLError(`"${text}" is not a day of the calendar; write it as 2023-05-04.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  });
  builder.scalarType('DateTime', {
    description: 'An instant in UTC, ISO 8601: `2023-05-04T02:30:00.000Z`.',
    serialize: (instant) => instant.toISOString(),
    parseValue: (text) => {
      const instant = typeof text === 'string' && INSTANT.test(text) ? new Date(text) : null;
      if (instant && !Number.isNaN(instant.getTime())) return instant;
      throw new GraphQLError(`"${text}" is not an instant; write it as 2023-05-04T02:30:00Z.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  });
}
