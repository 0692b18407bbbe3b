/** Longest excerpt shown as the reason for a question. */
const quoteCharsMax = 120;

/** Sentences of a Chinese or English text, full-width signs made plain. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/[。!?;\n\r]+|\.\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export type Reading = {
  readonly pattern: RegExp;
  /** Words that make the match harmless when they stand in the same sentence, or in the same clause. */
  readonly unless?: { readonly within: 'sentence' | 'clause'; readonly words: RegExp };
};

/**
 * The first sentence that says what the pattern looks for and does not deny it, cut to the words around the match;
 * undefined when there is none. "不得买卖漏洞" denies, "不论是否修复，满90日公开" does not.
 */
export function firstAssertion(text: string, { pattern, unless }: Reading): string | undefined {
  for (const sentence of sentencesOf(text)) {
    for (const match of sentence.matchAll(new RegExp(pattern.source, 'giu'))) {
      const clause = clauseAround(sentence, match.index, match.index + match[0].length);
      const harmless = unless?.words.test(unless.within === 'clause' ? clause : sentence) ?? false;
      if (!harmless && !isDenied(clause, openingOf(sentence, match.index)))
        return excerpt(sentence, match.index);
    }
  }
  return undefined;
}

function clauseAround(sentence: string, start: number, end: number): string {
  const nextComma = sentence.indexOf(',', end);
  return sentence.slice(sentence.lastIndexOf(',', start) + 1, nextComma === -1 ? sentence.length : nextComma);
}

/** What stands before a colon opens a list: "严禁下列行为：…". */
function openingOf(sentence: string, at: number): string {
  const colon = sentence.lastIndexOf(':', at);
  return colon === -1 ? '' : sentence.slice(0, colon);
}

/** Phrases with a 不 or a "not" that deny nothing. */
const notDenials =
  /不论|不管|不仅|不但|不限于?|不迟于|不晚于|不少于|不低于|不超过|不同|不断|(?:whether or not|no matter|no later than|not later than|not only|no less than|not less than)/giu;
const denials =
  /不|禁止|严禁|杜绝|拒绝|谢绝|防止|避免|打击|没有|\b(?:not|never|no|nor|without|prohibit\w{0,6}|forbid\w{0,6}|bans?|banned|refus\w{0,6}|reject\w{0,6}|cannot)\b|n't\b/iu;

/** A denial counts in the clause the words stand in, before or behind them, and where it opens a list. */
function isDenied(clause: string, opening: string): boolean {
  return [clause, opening].some((part) => denials.test(part.replace(notDenials, '')));
}

/** The words around a place in a sentence, never cut inside a character. */
export function excerpt(sentence: string, at: number): string {
  if (sentence.length <= quoteCharsMax) return sentence;
  const from = Math.max(0, at - Math.floor(quoteCharsMax / 3));
  const to = from + quoteCharsMax;
  const cut = sentence.slice(from, to).replace(/^\p{Cs}|\p{Cs}$/gu, '');
  return `${from > 0 ? '…' : ''}${cut}${to < sentence.length ? '…' : ''}`;
}
