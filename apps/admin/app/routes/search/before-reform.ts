/** The last day of the districts and of the communes before them: names that people still know, and type. */
export const BEFORE_REFORM = '2025-06-30';
