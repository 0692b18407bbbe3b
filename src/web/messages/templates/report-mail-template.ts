import type { ReportMail } from '#usecases/report/take-in-mails';
import type { Block, TemplateContext, Wording } from './wording.js';

type Words = Pick<Wording, 'subject' | 'blocks'>;

/** Answers to a report or a message that came by mail. */
export function reportMailTemplate(mail: ReportMail, context: TemplateContext): Words {
  const { say } = context;
  switch (mail.kind) {
    case 'received':
      return {
        subject: say('已收到举报', 'Your report was received'),
        blocks: [
          say('您好：', 'Hello,'),
          say(
            '您的来信已作为举报登记，将由工作人员依法核查。凭下面的查询码可以在备案系统的举报页面查看进展、与工作人员联系。查询码只在本邮件中出现一次，系统不保存，请妥善保管。',
            'Your mail was registered as a report and will be examined. With this code you can follow it on the report page of the portal and write to the staff. The code is in this mail only and is kept nowhere: please keep it.',
          ),
          { rows: [[say('查询码', 'Retrieval code'), mail.code]] },
          say(
            '请不要在邮件中提供尚未公开的漏洞细节。补充情况可以直接回复您发来的那封邮件，也可以凭查询码在线提交。',
            'Please do not mail details of vulnerabilities that are not public. To add something, write again from the same address as an answer to your own mail, or use the code online.',
          ),
          ...refused(mail.refusedFiles, context),
        ],
      };
    case 'message-received':
      return {
        subject: say('已收到补充情况', 'Your message was received'),
        blocks: [
          say('您好：', 'Hello,'),
          say(
            '您的来信已转给办理举报的工作人员。',
            'Your mail was given to the staff who handle your report.',
          ),
          ...refused(mail.refusedFiles, context),
        ],
      };
    default:
      return mail satisfies never;
  }
}

function refused(files: readonly string[], { say }: TemplateContext): readonly Block[] {
  if (files.length === 0) return [];
  const names = files
    .map((name) => (name === '' ? say('（无文件名）', '(no name)') : name))
    .join(say('、', ', '));
  return [
    say(
      `下列附件没有收下：${names}。可以收下 PDF、PNG、JPEG 和不含宏的 DOCX，每个不超过 10 MB。`,
      `These files were not taken: ${names}. PDF, PNG, JPEG and DOCX without macros are, up to 10 MB each.`,
    ),
  ];
}
