import { type HostName, unicodeHost } from '#law/identifiers/host-name';
import { checkWebAddress } from '#law/identifiers/web-address';

/**
 * 域名 of a web address: lower case, in A-labels for comparing and in Unicode for people, without port. Undefined when
 * the address is none that the public can reach.
 */
export function registrableHost(url: string): HostName | undefined {
  const address = checkWebAddress(url);
  if (address.verdict === 'impossible') return undefined;
  return { ascii: address.host, unicode: unicodeHost(address.host) };
}
