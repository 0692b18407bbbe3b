/** How an answer is packed for the way. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** In the order in which they are taken when a client likes them equally: the smaller first. */
const packed = ['br', 'gzip'] as const;

/** Headers as they come are few; a client that invents new ones must not fill the memory. */
const rememberedMax = 500;
const remembered = new Map<string, Encoding>();

/**
 * What `Accept-Encoding` asks for (RFC 9110 §12.5.3): the heaviest of what we can do, a name before `*`, a weight of 0
 * refuses. Without the header, or when nothing of it can be done, the answer goes as it is: an error instead of an
 * answer would help nobody.
 */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const encoding = read(header);
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(header, encoding);
  return encoding;
}

function read(header: string): Encoding {
  const weights = new Map(
    header.split(',').map((part) => {
      const [coding = '', ...parameters] = part.toLowerCase().split(';');
      return [coding.trim(), weightOf(parameters)];
    }),
  );
  const weightFor = (coding: string): number =>
    weights.get(coding) ?? weights.get(`x-${coding}`) ?? weights.get('*') ?? 0;
  // Not to be packed is always possible, but only asked for where it is named.
  const plain = weights.get('identity') ?? 0;
  let best: Encoding = 'identity';
  let heaviest = plain;
  for (const coding of packed) {
    const weight = weightFor(coding);
    if (weight > 0 && (best === 'identity' ? weight >= heaviest : weight > heaviest)) {
      best = coding;
      heaviest = weight;
    }
  }
  return best;
}

/** 1 without a weight, 0 for one that cannot be read. */
function weightOf(parameters: readonly string[]): number {
  const weight = parameters.map((each) => /^\s*q\s*=\s*(.*?)\s*$/.exec(each)?.[1]).find((each) => each);
  if (weight === undefined) return 1;
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
}
