export const services = ['organizations', 'partnerships', 'activities', 'recognition'] as const;
export type Service = (typeof services)[number];
