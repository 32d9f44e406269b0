import HTTPTransport from '@graphql-mesh/transport-http';

type Transport = typeof HTTPTransport;

/**
 * The transport to the services, without its habit of answering requests that look alike and run at the same time with one
 * answer: who asks is known only when a request is signed, so it would hand one person's answer to another.
 */
export const unsharedTransport: Transport = {
  getSubgraphExecutor(payload) {
    const { transportEntry } = payload;
    const options = { ...transportEntry.options, deduplicateInflightRequests: false };
    return HTTPTransport.getSubgraphExecutor({ ...payload, transportEntry: { ...transportEntry, options } });
  },
};
