/**
 * The mutations that a system of an office may use: those that keep the register and its papers. Accounts, rights, people,
 * their terms, keys and sheets that bring them are for people; whatever is added is closed to keys until it stands here.
 */
export const openToKeys = [
  'registerOrganization',
  'renameOrganization',
  'assignCode',
  'placeOrganization',
  'zoneOrganization',
  'locateOrganization',
  'fileDocument',
  'amendDocument',
  'removeDocumentFile',
  'explainNumberGap',
] as const;
