import { BlockList, isIP } from 'node:net';

const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};
const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
const unmapped = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

function listed(ranges: string): BlockList {
  const list = new BlockList();
  for (const range of ranges
    .split(',')
    .filter(Boolean)
    .flatMap((each) => named[each.trim()] ?? [each.trim()])) {
    const [address = '', bits] = range.split('/');
    if (isIP(address) === 0) throw new Error(`TRUSTED_PROXY names "${range}", which is no address and no network.`);
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

/**
 * Whence a request comes, by the word of the proxies that the operator names (`loopback`, `10.0.0.0/8`) and of nobody else:
 * the last address of `X-Forwarded-For` that is none of theirs, for what stands before it strangers may have written.
 */
export function addressBehind(ranges: string | undefined) {
  const trusted = listed(ranges ?? '');
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, familyOf(address));

  return (peer: string | null, forwarded: string | undefined): string | null => {
    let seen = peer && unmapped(peer);
    const hops = forwarded?.split(',').map((hop) => unmapped(hop.trim())) ?? [];
    while (seen && isTrusted(seen)) {
      const before = hops.pop();
      if (before === undefined || isIP(before) === 0) break;
      seen = before;
    }
    return seen;
  };
}
