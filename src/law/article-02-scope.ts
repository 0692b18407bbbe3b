import { type Citation, measures, provisions } from './citation.js';

export type ScopeAnswer = 'yes' | 'no' | '';

/** The self-check before filing: is this a 漏洞收集平台 in the sense of Article 2? */
export type ScopeAnswers = {
  /** 境内 — set up or run inside the People's Republic of China. */
  readonly inChina: ScopeAnswer;
  /** 公共互联网 — reachable by the public over the Internet. */
  readonly publicInternet: ScopeAnswer;
  /** 收集非自身网络产品漏洞 — takes vulnerabilities of products that are not the host's own. */
  readonly collectsOthersProducts: ScopeAnswer;
  /** 仅用于修补自身 — what is collected serves only to patch the host's own products, networks and systems. */
  readonly onlyOwnPatching: ScopeAnswer;
};

export const scopeQuestions = [
  'inChina',
  'publicInternet',
  'collectsOthersProducts',
  'onlyOwnPatching',
] as const satisfies readonly (keyof ScopeAnswers)[];

export const noScopeAnswers: ScopeAnswers = {
  inChina: '',
  publicInternet: '',
  collectsOthersProducts: '',
  onlyOwnPatching: '',
};

export type ScopeReasonCode =
  | 'outside-china'
  | 'not-public-internet'
  | 'own-products-only'
  | 'only-own-patching'
  | 'collection-platform'
  | 'unanswered';

export type ScopeReason = {
  readonly code: ScopeReasonCode;
  readonly question: keyof ScopeAnswers;
  readonly citation: Citation;
};

/**
 * Advice, never a gate: whatever the result, a voluntary filing is possible, and the answers are kept with it.
 * `reasons` names every ground, so that an operator who changes one answer sees what else speaks against filing.
 */
export type ScopeAssessment = {
  readonly result: 'filing-required' | 'not-required' | 'incomplete';
  readonly reasons: readonly ScopeReason[];
};

/** Applies Article 2 to the answers. One excluding answer is enough, whatever is still open. */
export function assessScope(answers: ScopeAnswers): ScopeAssessment {
  const excluding = exclusions.filter(({ question, answer }) => answers[question] === answer);
  if (excluding.length > 0) {
    return { result: 'not-required', reasons: excluding.map(({ answer: _answer, ...reason }) => reason) };
  }
  const open = scopeQuestions.filter((question) => answers[question] !== 'yes' && answers[question] !== 'no');
  if (open.length > 0) {
    const citation = measures(2, 2);
    return {
      result: 'incomplete',
      reasons: open.map((question) => ({ code: 'unanswered', question, citation })),
    };
  }
  return {
    result: 'filing-required',
    reasons: [
      { code: 'collection-platform', question: 'collectsOthersProducts', citation: measures(2, 2) },
      { code: 'collection-platform', question: 'publicInternet', citation: provisions(10) },
    ],
  };
}

const exclusions = [
  { question: 'inChina', answer: 'no', code: 'outside-china', citation: measures(2, 1) },
  { question: 'publicInternet', answer: 'no', code: 'not-public-internet', citation: measures(2, 2) },
  { question: 'collectsOthersProducts', answer: 'no', code: 'own-products-only', citation: measures(2, 2) },
  { question: 'onlyOwnPatching', answer: 'yes', code: 'only-own-patching', citation: measures(2, 2) },
] as const satisfies readonly (ScopeReason & { answer: ScopeAnswer })[];
