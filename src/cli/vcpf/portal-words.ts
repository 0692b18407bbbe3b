import type { Answer } from './connection.js';
import { Stop, type Terminal } from './outcome.js';

/** `中文 / English` of the portal in the language of the terminal. */
function half({ say }: Terminal, text: string): string {
  const [zh = '', en = zh] = text.split(' / ', 2);
  return say(zh, en);
}

type Both = { readonly zh: string; readonly en: string };
type Found = {
  readonly pointer: string;
  readonly blocks?: boolean;
  readonly message: Both;
  readonly citation?: Both;
};
export type Validation = {
  readonly ready: boolean;
  readonly findings: readonly Found[];
  readonly obstacles: readonly Found[];
  readonly reviewDueOnIfSubmittedNow: string;
};

/** What was found, line by line: where, what to do, and by which article. */
export function validationText({ say }: Terminal, { ready, findings, obstacles }: Validation): string {
  const line = ({ pointer, message, citation, blocks = true }: Found) => {
    const mark = blocks ? say('须改正', 'to correct') : say('请核对', 'to check');
    const cited = citation === undefined ? '' : ` [${say(citation.zh, citation.en)}]`;
    return `  ${mark}  ${pointer}\n      ${say(message.zh, message.en)}${cited}`;
  };
  const lines = [...obstacles, ...findings].map(line);
  const end = ready
    ? say('没有妨碍提交的问题。', 'Nothing stands in the way.')
    : say('还不能提交。', 'It cannot be submitted yet.');
  return [...lines, end].join('\n');
}

/** Ends the command with what the portal said when it did not do what was asked. */
export function expectStatus(terminal: Terminal, answer: Answer, ...wanted: readonly number[]): void {
  if (wanted.includes(answer.status)) return;
  const {
    title,
    detail,
    errors = [],
    validation,
  } = (answer.json ?? {}) as {
    title?: string;
    detail?: string;
    errors?: readonly { pointer: string; detail: string }[];
    validation?: Validation;
  };
  const said = [
    half(terminal, title ?? String(answer.status)),
    ...(validation === undefined
      ? [terminal.say(detail ?? '', detail ?? '')]
      : [validationText(terminal, validation)]),
    ...errors.map(({ pointer, detail: why }) => `  ${pointer}: ${half(terminal, why)}`),
  ];
  throw new Stop(1, said.join('\n'), { problem: answer.json });
}
