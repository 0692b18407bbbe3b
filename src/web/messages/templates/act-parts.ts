import type { Timeliness } from '#law/timeliness';
import type { NoticeFacts } from '#usecases/messages/read-notice';
import { paths } from '../../paths.js';
import type { Block, TemplateContext } from './wording.js';

/** An act in a dossier, as its operator is told of it. */
export type ActFacts = Extract<NoticeFacts, { kind: 'dossier-act' }>;

export function opening({ platformName }: ActFacts, { say }: TemplateContext): readonly Block[] {
  return [
    say('您好：', 'Hello,'),
    say(`本消息涉及平台“${platformName}”。`, `This concerns the platform “${platformName}”.`),
  ];
}

export function filingLink({ dossierId }: ActFacts, { say }: TemplateContext): Block {
  return { label: say('办理进度', 'Progress of the filing'), link: paths.filing(dossierId) };
}

/** A fact of the record; what follows from it is not for a machine to say. */
export function timelinessText(timeliness: Timeliness, { say }: TemplateContext): string {
  switch (timeliness.kind) {
    case 'on-time':
      return say('在期限内', 'within the period');
    case 'late':
      return say(
        `晚于期限 ${timeliness.days} 日`,
        `${timeliness.days} ${timeliness.days === 1 ? 'day' : 'days'} after the period`,
      );
    case 'not-yet-in-force':
      return say('办法施行前的事实', 'from before the Measures were in force');
    default:
      return timeliness satisfies never;
  }
}
