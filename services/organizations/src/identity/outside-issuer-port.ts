/** What the service asks of the issuer that the operator trusts to know people. */
export type OutsideIssuer = {
  /** As it stands on the button. */
  name: string;
  /** Where a browser is sent to be recognised, and what its answer will have to fit. */
  begin(state: string): Promise<BegunAtIssuer>;
  /** Whom the issuer vouches for; null when the answer does not fit what was begun, whatever the reason. */
  finish(answer: IssuerAnswer, begun: Expected): Promise<VouchedFor | null>;
};

export type BegunAtIssuer = { address: string; codeVerifier: string; nonce: string };
export type Expected = { state: string; codeVerifier: string; nonce: string };
/** What the browser brings back in the address; `issuer` where the issuer names itself there. */
export type IssuerAnswer = { code: string; state: string; issuer: string | null };
/** Issuer and subject together are one person, for ever. */
export type OutsideSubject = { issuer: string; subject: string };
/** `withSecondFactor`: the issuer says that it asked for one, in the words that the operator takes for that. */
export type VouchedFor = OutsideSubject & { withSecondFactor: boolean };

/** The issuer could not be asked at all. */
export class IssuerSilent extends Error {}
