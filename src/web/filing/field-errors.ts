import type { ContentItem } from '#law/filing-contents';
import { type Finding, blocks } from '#law/finding';
import type { FormEdition } from '#law/form-edition';
import type { EvidenceRefusal } from '#usecases/filing/attach-evidence';
import type { EvidencePlace } from '#usecases/filing/evidence-places';
import type { SummarisedError } from '../components/error-summary/error-summary.js';
import type { Say } from '../layout/visit.js';
import { findingText } from '../contents/words/finding-words.js';

/** The id and name of a control: `channels-0-identifier`. The finding's path below the item says which. */
export function controlId(item: ContentItem, field: string): string {
  return field === '' ? item : `${item}-${field.replaceAll('.', '-')}`;
}

/** Where an error summary leads. A date has three boxes: the first one. */
export function controlHref(item: ContentItem, field: string): string {
  const id = controlId(item, field);
  return dateControls.has(id) ? `#${id}-year` : `#${id}`;
}

const dateControls = new Set(['launch-on', 'mlps-issuedOn']);

/** What is wrong on one page: at its top and beside each control. */
export type PageErrors = {
  readonly summary: readonly SummarisedError[];
  /** The message beside a control; undefined when nothing is wrong there. */
  at(item: ContentItem, field: string): string | undefined;
};

export const noErrors: PageErrors = { summary: [], at: () => undefined };

type Message = { readonly item: ContentItem; readonly field: string; readonly text: string };

/** A file that was not kept. */
export type RefusedFile = {
  readonly place: EvidencePlace;
  readonly fileName: string;
  readonly reason: EvidenceRefusal;
};

/**
 * Blocking findings that can be put right now. Which document a host has is asked only of a person, in a part of the
 * page that script hides until that is chosen: first things first.
 */
export function answerable(findings: readonly Finding[]): readonly Finding[] {
  const blocking = findings.filter(blocks);
  const kindOpen = blocking.some(({ item, field }) => item === 'host-name' && field === 'kind');
  return blocking.filter(({ field }) => !(kindOpen && field === 'documentKind'));
}

/** Blocking findings and refused files of a page, in the order of its controls. */
export function pageErrors(
  say: Say,
  findings: readonly Finding[],
  more: { readonly refused?: readonly RefusedFile[]; readonly form?: FormEdition } = {},
): PageErrors {
  const messages: readonly Message[] = [
    ...answerable(findings).map((finding) => ({
      item: finding.item,
      field: finding.field,
      text: findingText(say, finding, more.form),
    })),
    ...(more.refused ?? []).map((file) => ({
      item: file.place,
      field: 'evidence',
      text: refusedFileText(say, file),
    })),
  ];
  return {
    summary: messages.map(({ item, field, text }) => ({ content: text, href: controlHref(item, field) })),
    at: (item, field) => {
      const here = messages.filter((message) => message.item === item && message.field === field);
      return here.length === 0 ? undefined : here.map(({ text }) => text).join(say('；', '; '));
    },
  };
}

function refusedFileText(say: Say, { fileName, reason }: RefusedFile): string {
  const file = say(`“${fileName}”没有上传：`, `“${fileName}” was not uploaded: `);
  switch (reason) {
    case 'empty':
      return file + say('文件是空的，请重新选择', 'the file is empty; choose another one');
    case 'too-large':
      return (
        file + say('文件超过 20 MB，请压缩或者拆分后再上传', 'it is larger than 20 MB; compress or split it')
      );
    case 'kind':
      return (
        file +
        say(
          '文件内容不是 PDF、PNG、JPEG 或者 DOCX（不含宏），请转换格式后再上传',
          'its content is not PDF, PNG, JPEG or DOCX (without macros); convert it first',
        )
      );
    case 'too-many':
      return (
        file +
        say(
          '这一项的附件数量已达上限，请先删除不需要的',
          'this item has as many files as it can hold; remove some first',
        )
      );
    case 'draft-full':
      return (
        file +
        say(
          '这份备案的附件合计不能超过 200 MB，请删除不需要的附件或者压缩后再上传',
          'all files of a filing may have 200 MB together; remove or compress some',
        )
      );
    default:
      return reason satisfies never;
  }
}
