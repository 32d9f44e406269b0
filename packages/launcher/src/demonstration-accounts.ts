/** The role keys of the demonstration accounts, and whom each of them stands for. */
export const demonstrationAccounts = {
  department: 'officer of the Department of Education and Training of Hanoi',
  district: 'officer of the division of Thanh Oai, for the records before July 2025',
  commune: "officer of the people's committee of Dân Hòa",
  school: 'head of MN Cao Dương',
  chair: 'chairs the award committee',
  member: 'member of the award committee',
  'conflicted-member': 'member of the award committee and head of a twin of MN Cao Dương',
  secretary: 'secretary of the award committee',
  auditor: 'reads everything, writes nothing',
  administrator: 'grants rights and answers for personal data',
  support: 'helps people, sees nothing of theirs unless they agree',
  'district-2': 'officer of the division of Bắc Từ Liêm, for the records before July 2025',
  'school-2': 'head of MN Dân Hoà',
  'school-3': 'head of MN Thụy Phương',
} as const;

export const emailOf = (role: string): string => `${role}@demo.twinning.example`;
