/** What the trail calls the things that a deed makes, and why there is nothing to tell of before. */
type Reasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

const right = 'a right is granted as a row of its own, be it a longer term';

/** A deed that is in neither table tells what was there before and what is there since, whatever it touches. */
export const makes: Reasons = {
  acceptInvitation: { Membership: right },
  beginBindingOutsideIdentity: { Account: 'a way to the issuer is begun' },
  beginOutsideSignIn: { OutsideSignIn: 'a way to the issuer is begun' },
  changePassword: { Account: 'a session is opened' },
  confirmNewSecondFactor: { Account: 'a session is opened' },
  confirmSecondFactorAtSignIn: { Account: 'a session is opened' },
  finishOutsideSignIn: { Account: 'a session is opened' },
  askForData: { DataRequest: 'it is asked' },
  askPasswordReset: { Login: 'a letter is asked for; whether anybody has that name is not told' },
  askSupportView: { SupportView: 'it is asked' },
  appoint: { Appointment: 'somebody takes a position' },
  appointLeader: { Appointment: 'somebody takes a position' },
  confirmSecondFactor: { Account: 'a session is opened' },
  createApiClient: { ApiClient: 'it is made', Membership: right },
  decideGrants: { Membership: right },
  delegateRight: { Membership: right },
  draftReorganization: { Reorganization: 'it is drafted' },
  explainNumberGap: { NumberGap: 'nobody had explained it' },
  fileDocument: { OfficialDocument: 'it is filed' },
  grantRight: { Membership: right },
  inviteMember: { Invitation: 'it is offered' },
  issueApiKey: { ApiKey: 'it is made' },
  openAccount: { Membership: right },
  printResetCode: { Account: 'a way back that was not there' },
  registerOrganization: { Organization: 'it is entered' },
  renewApiClient: { Membership: right },
  signIn: { Account: 'a session is opened' },
  undoMerge: { Organization: 'the entry that had gone is there again' },
  undoReorganization: { Membership: right },
  createMovement: { Movement: 'it is launched' },
  draftMemorandum: { Memorandum: 'it is drafted' },
  draftPlan: { Plan: 'it is drafted' },
  proposePartnership: { Partnership: 'it is proposed' },
  addEvidence: { Activity: 'the picture or link, told under its activity' },
  openReportingPeriod: { ReportingPeriod: 'it is opened' },
  planActivity: { Activity: 'it is planned' },
  recordActivity: { Activity: 'nobody had planned it' },
  draftNomination: { Nomination: 'it is drafted' },
  openAwardRound: { AwardRound: 'it is opened' },
};

/** What a deed takes away for good. */
export const ends: Reasons = {
  removeDocumentFile: { OfficialDocument: 'the file, told under its paper' },
};
