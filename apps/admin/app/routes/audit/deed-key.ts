const EVENT = /^[a-z]+\.([a-z-]+)\.v\d+$/;

/** Under which word an action is known: `organizations.membership-granted.v1` is `membership-granted`. */
export const deedKey = (action: string): string => EVENT.exec(action)?.[1] ?? action;
