/** What a command ends with. `3` is the one worth trying again: nothing is known to be wrong with what was sent. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Ends the command with words for people. */
export class Stop extends Error {
  constructor(
    readonly code: ExitCode,
    message: string,
    /** For `--json`. */
    readonly details: object = {},
  ) {
    super(message);
  }
}

export type Say = (zh: string, en: string) => string;

/** Chinese where the locale is Chinese or unset, English otherwise. */
export function sayFor(env: NodeJS.ProcessEnv): Say {
  const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  const isEnglish = locale !== '' && !/^zh/i.test(locale);
  return isEnglish ? (_zh, en) => en : (zh) => zh;
}

/** What a command has at hand. */
export type Terminal = {
  readonly say: Say;
  readonly env: NodeJS.ProcessEnv;
  /** Machine-readable output was asked for. */
  readonly json: boolean;
  readonly out: (text: string) => void;
  /** A question with yes or no; `undefined` when there is nobody to ask. */
  readonly ask: (question: string) => Promise<boolean | undefined>;
};
