import { parseArgs } from 'node:util';
import { type Words, words } from './verdict.js';

/** What was asked on the command line; undefined values were not given. */
export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: Words }
  | {
      readonly kind: 'check';
      readonly command: Command;
      readonly paths: readonly string[];
      readonly options: Options;
    };

export type Options = {
  readonly vkey?: string;
  readonly policy?: string;
  readonly content?: string;
  readonly old?: string;
  readonly 'require-quorum'?: boolean;
  readonly json?: boolean;
};

/** Commands, and how many files each takes. */
const commands = { proof: 1, checkpoint: 1, consistency: 2, mirror: 1 } as const;
export type Command = keyof typeof commands;

const onlyFor: Readonly<Partial<Record<keyof Options, Command>>> = { content: 'proof', old: 'mirror' };

/** Reads the arguments; throws nothing. */
export function readArguments(args: readonly string[]): Asked {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'wrong', why: words(`参数有误：${why}`, why) };
  }
  const { values, positionals } = parsed;
  const [command, ...paths] = positionals;
  if (values.help === true || command === 'help' || (command === undefined && args.length === 0)) {
    return { kind: 'help' };
  }
  if (command === undefined || !isCommand(command)) {
    return {
      kind: 'wrong',
      why: words(`没有命令 ${command ?? ''}。`, `There is no command ${command ?? ''}.`),
    };
  }
  const count = commands[command];
  if (paths.length !== count) {
    return {
      kind: 'wrong',
      why: words(`${command} 需要 ${count} 个文件。`, `${command} takes ${count} file(s).`),
    };
  }
  return optionFault(command, values) ?? { kind: 'check', command, paths, options: values };
}

function optionFault(command: Command, options: Options): Asked | undefined {
  for (const [name, only] of Object.entries(onlyFor)) {
    if (command !== only && options[name as keyof Options] !== undefined) {
      return { kind: 'wrong', why: words(`--${name} 只用于 ${only}。`, `--${name} is for ${only} only.`) };
    }
  }
  if ((options.vkey === undefined) === (options.policy === undefined)) {
    return {
      kind: 'wrong',
      why: words('请给出 --vkey 或者 --policy，两者之一。', 'Give either --vkey or --policy.'),
    };
  }
  if (options['require-quorum'] === true && options.policy === undefined) {
    return {
      kind: 'wrong',
      why: words(
        '--require-quorum 需要 --policy：人数由策略规定。',
        '--require-quorum needs --policy, which says how many.',
      ),
    };
  }
  return undefined;
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      vkey: { type: 'string' },
      policy: { type: 'string' },
      content: { type: 'string' },
      old: { type: 'string' },
      'require-quorum': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(commands, name);
}
