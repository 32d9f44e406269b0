const IN_A_ROW = 3;
const REST_MS = 2_000;

type Health = { failures: number; restsUntil: number };

/** After three failures in a row a service is left alone for two seconds: who asks meanwhile hears at once that it is away. */
export function breaker(now: () => number = Date.now) {
  const known = new Map<string, Health>();

  return {
    rests: (service: string): boolean => now() < (known.get(service)?.restsUntil ?? 0),
    answered: (service: string): void => void known.delete(service),
    failed(service: string): void {
      const failures = (known.get(service)?.failures ?? 0) + 1;
      known.set(service, { failures, restsUntil: failures >= IN_A_ROW ? now() + REST_MS : 0 });
    },
  };
}
