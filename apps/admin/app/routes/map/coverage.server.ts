import { graphql } from '#app/graphql.ts';

/** The settled question of coverage, one document for each service. */
export const MapParticipation = graphql(`
  query MapParticipation($movement: String!, $asOf: Date!, $mapOn: Date!) {
    movement(code: $movement) {
      id
      participation(asOf: $asOf, mapOn: $mapOn) {
        schoolsWithPlan { count of }
        byUnit(hierarchy: ADMINISTRATIVE) {
          organization { id kind code(asOf: $mapOn) name(asOf: $mapOn) }
          schoolsWithPlan { count of }
        }
        remainder { count of }
      }
    }
  }
`);

export const MapDelivery = graphql(`
  query MapDelivery($movement: String!, $asOf: Date!, $mapOn: Date!) {
    movement(code: $movement) {
      id
      delivery(asOf: $asOf, mapOn: $mapOn) {
        thematicSessions
        reports { due onTime }
        byUnit(hierarchy: ADMINISTRATIVE) {
          organization { id kind code(asOf: $mapOn) name(asOf: $mapOn) }
          thematicSessions
          reports { due onTime }
        }
        remainder { thematicSessions }
      }
    }
  }
`);
