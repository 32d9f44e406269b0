import { graphql } from '#app/graphql.ts';

export const Participation = graphql(`
  query OverviewParticipation($movement: String!, $asOf: Date!, $mapOn: Date!) {
    movement(code: $movement) {
      id
      code
      name
      period { from to }
      participation(asOf: $asOf, mapOn: $mapOn) {
        districts { count of }
        schoolsWithPlan { count of }
        upperUnitsSigned { count of }
        byUnit(hierarchy: ADMINISTRATIVE) {
          organization { id name(asOf: $mapOn) zone(asOf: $mapOn) }
          schoolsWithPlan { count of }
        }
        remainder { count of }
      }
    }
  }
`);

export const Delivery = graphql(`
  query OverviewDelivery($movement: String!, $asOf: Date!, $mapOn: Date!) {
    movement(code: $movement) {
      id
      delivery(asOf: $asOf, mapOn: $mapOn) {
        thematicSessions
        activities { recorded confirmed disputed }
        reports { due submitted onTime accepted }
        funnel { stage organizations }
        byUnit(hierarchy: ADMINISTRATIVE) { organization { id } thematicSessions reports { due onTime } }
        remainder { thematicSessions }
      }
    }
  }
`);

export const DistrictTwinning = graphql(`
  query DistrictTwinning($movement: String!, $asOf: Date!) {
    movement(code: $movement) {
      id
      partnerships(level: DISTRICT, first: 50) {
        totalCount
        edges {
          node {
            id
            title
            status
            generated
            parties { organization { id name(asOf: $asOf) zone(asOf: $asOf) } }
          }
        }
      }
    }
  }
`);
