import type { Service } from './answer.ts';

export type Fault = {
  fault: 'unreachable' | 'unanswered' | 'failed' | 'crowded';
  services: Service[];
  requestId: string;
};

/** Thrown by loaders: the error page says in words what did not answer, with the request's id. */
export function faultResponse(fault: Fault): Response {
  return Response.json(fault, { status: fault.fault === 'failed' ? 500 : 503 });
}

export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value && 'requestId' in value;
}
