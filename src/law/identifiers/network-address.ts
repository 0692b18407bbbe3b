/**
 * Whether an address written as a URL host (`203.0.113.7`, `[2001:db8::1]`) belongs to a network that the public
 * Internet does not reach: private, loopback, link-local, documentation, multicast and reserved ranges.
 * Undefined when the host is a name.
 */
export function isUnreachableAddress(host: string): boolean | undefined {
  if (host.startsWith('[')) return isUnreachableVersion6(host.slice(1, -1));
  const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host);
  return octets === null ? undefined : isUnreachableVersion4(octets.slice(1).map(Number));
}

/** First octets and prefix length, IANA special-purpose registry. */
const version4Ranges: readonly (readonly [readonly number[], number])[] = [
  [[0, 0, 0, 0], 8],
  [[10, 0, 0, 0], 8],
  [[100, 64, 0, 0], 10],
  [[127, 0, 0, 0], 8],
  [[169, 254, 0, 0], 16],
  [[172, 16, 0, 0], 12],
  [[192, 0, 0, 0], 24],
  [[192, 0, 2, 0], 24],
  [[192, 88, 99, 0], 24],
  [[192, 168, 0, 0], 16],
  [[198, 18, 0, 0], 15],
  [[198, 51, 100, 0], 24],
  [[203, 0, 113, 0], 24],
  [[224, 0, 0, 0], 3],
];

function isUnreachableVersion4(octets: readonly number[]): boolean {
  const number = numberOf(octets);
  return version4Ranges.some(([network, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(number / size) === Math.floor(numberOf(network) / size);
  });
}

function numberOf(octets: readonly number[]): number {
  return octets.reduce((total, octet) => total * 256 + octet, 0);
}

/** The URL standard writes IPv6 compressed and in lower case, without dotted parts. */
function isUnreachableVersion6(address: string): boolean {
  const groups = expand(address);
  const [first = 0, second = 0] = groups;
  const embedded = [6, 7].flatMap((at) => [(groups[at] ?? 0) >> 8, (groups[at] ?? 0) & 0xff]);
  // ::/96 and ::ffff:0:0/96 carry an IPv4 address; ::1 and :: fall under it as 0.0.0.0/8.
  if (groups.slice(0, 5).every((group) => group === 0)) return isUnreachableVersion4(embedded);
  if (first === 0x64 && second === 0xff9b) return isUnreachableVersion4(embedded);
  // Only 2000::/3 is given out for the public Internet; within it, documentation, benchmarking and 6to4 are not.
  if (first >> 13 !== 1) return true;
  return (first === 0x2001 && (second === 0xdb8 || second < 0x200)) || first === 0x2002 || first === 0x3fff;
}

function expand(address: string): readonly number[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after].map((group) =>
    Number.parseInt(group, 16),
  );
}
