import { reportFileBytesMax, type ReportFileRefusal } from '#usecases/report/report-files';
import type { Say } from '../layout/visit.js';

export type RefusedReportFile = { readonly fileName: string; readonly reason: ReportFileRefusal };

const megabytesMax = reportFileBytesMax / 1024 / 1024;

/** Why a file was not kept, and what to do. */
export function refusedFileText(say: Say, { fileName, reason }: RefusedReportFile): string {
  const file = say(`“${fileName}”没有上传：`, `“${fileName}” was not uploaded: `);
  switch (reason) {
    case 'empty':
      return file + say('文件是空的，请重新选择', 'it is empty; choose another');
    case 'too-large':
      return (
        file +
        say(
          `超过 ${megabytesMax} MB，请压缩或者拆分`,
          `it is larger than ${megabytesMax} MB; compress or split it`,
        )
      );
    case 'kind':
      return (
        file +
        say(
          '内容不是 PDF、PNG、JPEG 或者 DOCX（不含宏），请转换格式',
          'it is no PDF, PNG, JPEG or DOCX (without macros); convert it first',
        )
      );
    case 'too-many':
      return file + say('材料的数量已达上限', 'there are as many files as a report can hold');
    case 'full':
      return file + say('全部材料的大小已达上限', 'all files together are as large as a report can hold');
    default:
      return reason satisfies never;
  }
}

/** Said beside every control for files. */
export function filesHint(say: Say): string {
  return say(
    `PDF、PNG、JPEG 或者 DOCX，每个不超过 ${megabytesMax} MB，一次合计不超过 20 MB`,
    `PDF, PNG, JPEG or DOCX, each up to ${megabytesMax} MB, 20 MB together at a time`,
  );
}

export const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.docx';
