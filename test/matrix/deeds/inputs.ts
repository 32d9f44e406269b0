import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { ABSENT } from '../ask/questions.ts';
import { SHOWN, STATE } from './prepare.ts';
import { ANSWER, DIGITS } from './stand-ins.ts';

/** Which argument names what a deed is done to; `School` is a unit at which staff works. */
export const namedBy: Readonly<Record<string, readonly string[]>> = {
  AwardRound: ['roundId'],
  ApiClient: ['clientId'],
  Balloted: ['nominationId'],
  DocumentFile: ['fileId'],
  ApiKey: ['keyId'],
  DataRequest: ['requestId'],
  Evidence: ['evidenceId'],
  JointPlan: ['planId'],
  Merge: ['mergeId'],
  OfficialDocument: ['documentId'],
  Organization: ['organizationId', 'issuerId', 'issuerIds', 'keptId'],
  Person: ['keptId'],
  School: ['organizationId'],
  SheetImport: ['importId'],
};

/** The argument by which a mutation names an object of a kind, in its input or beside it. */
export function argumentFor(kind: string, given: readonly string[]): string | null {
  const names = namedBy[kind] ?? [`${kind[0]!.toLowerCase()}${kind.slice(1)}Id`];
  return names.find((name) => given.includes(name)) ?? null;
}

const DAY = '2024-05-06';
const long = 'Một câu đủ dài để ghi lại';
/** What is written where the kind of an argument does not say it: as `mutation.argument`, or the argument alone. */
const words: Readonly<Record<string, unknown>> = {
  roundCode: 'round-scoring',
  category: 'units',
  organizationId: 'org_a',
  memberId: 'per_conflicted',
  personId: 'per_headC',
  personName: 'Cô Mai',
  movementCode: 'hand-in-hand',
  policyCode: 'khen-thuong-chuyen-de-2024',
  period: '2023-2024',
  strandCode: 'schools',
  code: 'a-code',
  aboutId: 'org_a',
  present: ['per_chair', 'per_secretary', 'per_member'],
  role: 'SCHOOL_STAFF',
  accountId: 'acc_nobody',
  toAccountId: 'acc_staffA',
  login: 'headc@test.example',
  email: 'moi@test.example',
  password: 'mot-mat-khau-rat-dai-2024',
  newPassword: 'mot-mat-khau-khac-rat-dai',
  oldPassword: 'mot-mat-khau-cu-rat-dai',
  secret: SHOWN,
  ticket: SHOWN,
  'confirmSecondFactor.code': SHOWN,
  'confirmNewSecondFactor.code': DIGITS,
  'confirmSecondFactorAtSignIn.code': DIGITS,
  'finishOutsideSignIn.code': ANSWER,
  'finishBindingOutsideIdentity.code': ANSWER,
  state: STATE,
  'changePassword.oldPassword': 'mot-mat-khau-rat-dai-2024',
  proof: { password: 'mot-mat-khau-rat-dai-2024' },
  mergedId: 'per_nobody',
  'mergeOrganizations.mergedId': 'org_t2',
  link: 'https://truong.example/anh',
  'addEvidence.kind': 'LINK',
  consent: 'MISSING',
  expiresOn: '2024-12-31',
  'renewApiClient.expiresOn': '2025-04-30',
  scopes: ['ORGANIZATIONS_READ'],
  to: '2024-06-30',
  'openReportingPeriod.from': '2024-06-01',
  'openReportingPeriod.to': '2025-06-01',
  dueOn: '2025-06-15',
  'extendObligation.dueOn': '2024-07-15',
  plannedOn: '2024-06-01',
  until: '2024-05-20',
  symbol: '9/QĐ-SGDĐT',
  line: 2,
  take: true,
  columns: [
    { header: 'Họ tên', field: 'personName' },
    { header: 'Đơn vị', field: 'organization' },
    { header: 'Chức vụ', field: 'position' },
  ],
  print: true,
  number: 6,
  'amendDocument.abstract': 'Kế hoạch đã sửa',
  'decideMoves.organizationIds': ['org_m'],
  'decideMoves.parentId': 'org_k',
  'seatMember.role': 'MEMBER',
  'endAppointment.on': '2024-05-01',
  'draftReport.period': '2024-giua-nam',
  'proposePartnership.level': 'SCHOOL',
  'draftNomination.organizationId': 'org_s1',
  'disputeActivity.teachers': 1,
  year: 2024,
  scheme: 'LOCAL',
  zone: 'URBAN',
  sections: [{ code: 'DIRECTION', text: long }],
  'reviseDossier.sections': [{ title: long, items: [{ text: long }] }],
  scores: [
    { criterion: 'plan', value: 60 },
    { criterion: 'effect', value: 60 },
  ],
  participation: [{ organizationId: 'org_a', teachers: 2, pupils: 3 }],
  decree: {
    title: long,
    effectiveOn: { value: '2024-06-01' },
    lines: [{ kind: 'ABSORBED', sourceId: 'org_l', targetId: 'org_k' }],
  },
  organizationIds: ['org_c'],
  decisions: [{ membershipId: 'mbs_district4_0', successorId: 'org_k' }],
  'correctAppointment.from': '2023-01-01',
  'correctAppointment.to': '2023-02-01',
  'dissolveOrganization.from': '2024-07-01',
  issuedOn: { value: '2024-05-06' },
  'recordActivity.heldOn': { value: '2024-05-05' },
  strands: [
    { code: 'schools', title: 'Nhà trường' },
    { code: 'teachers', title: 'Thầy cô' },
  ],
  'recordConsent.proof': 'Phiếu đồng ý số 12',
  parentId: 'org_d1',
  'proposePartnership.parentId': null,
  communeId: 'org_k',
  kind: 'PLAN',
  acceptOpenQuestions: true,
};

type Ids = Readonly<Record<string, unknown>>;

function exampleOf(mutation: string, name: string, type: GraphQLInputType, ids: Ids): unknown {
  if (name in ids) return isListType(getNullableType(type)) ? [ids[name]].flat() : ids[name];
  const inner = getNullableType(type);
  const known = [`${mutation}.${name}`, name].map((key) => words[key]).find((word) => word !== undefined);
  const kept =
    isEnumType(inner) && known !== undefined ? inner.getValues().some((value) => value.name === known) : true;
  if (known !== undefined && kept) return known;
  if (isListType(inner)) return [exampleOf(mutation, name.replace(/s$/, ''), inner.ofType, ids)];
  if (isInputObjectType(inner)) return inputOf(mutation, inner, ids);
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  const plain: Readonly<Record<string, unknown>> = { Int: 1, Float: 50, Boolean: true, Date: DAY, ID: ABSENT };
  return plain[(inner as GraphQLNamedType).name] ?? long;
}

const optional: Readonly<Record<string, readonly string[]>> = {
  addEvidence: ['link', 'consent'],
  amendDocument: ['abstract'],
  appoint: ['personId'],
  decideMoves: ['parentId'],
  disputeActivity: ['teachers'],
  correctAppointment: ['personId', 'to'],
  dissolveOrganization: ['from'],
  draftMemorandum: ['commitments'],
  fileDocument: ['symbol'],
  grantRight: ['accountId'],
  placeOrganization: ['parentId'],
  locateOrganization: ['communeId'],
  zoneOrganization: ['zone'],
  assignCode: ['code'],
  changeApiClient: ['name'],
  registerOrganization: ['parentId'],
  signIn: ['login'],
  reviseReorganization: ['decree'],
  acceptInvitation: ['password'],
  answerDataRequest: ['note'],
};

export function inputOf(mutation: string, type: GraphQLInputObjectType, ids: Ids): Record<string, unknown> {
  const fields = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) || field.name in ids || optional[mutation]?.includes(field.name),
  );
  return Object.fromEntries(fields.map(({ name, type: wanted }) => [name, exampleOf(mutation, name, wanted, ids)]));
}

/** What a mutation is sent with: its arguments, the input filled as far as it must be. */
export function variablesOf(schema: GraphQLSchema, mutation: string, ids: Ids): Record<string, unknown> {
  const { args } = schema.getMutationType()!.getFields()[mutation]!;
  return Object.fromEntries(args.map(({ name, type }) => [name, exampleOf(mutation, name, type, ids)]));
}
