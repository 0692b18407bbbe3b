import type { DeadlineNote, PublicPeriod } from '#usecases/register/statutory-deadline';
import type { EntryStatus } from '#register/public-entry';

/** A text in both languages, standing side by side. */
export type Both = readonly [zh: string, en: string];

/** On every page and answer of the register: what filing is not. */
export const notRecognition: Both = [
  '备案是登记主办者自行填报的信息，不代表对平台或者产品的认可，不得用于广告宣传。',
  'Filing records what the operator itself declared. It is not recognition of the platform or of any product and must not be used for advertising.',
];

export const entryStatusWords: Readonly<Record<EntryStatus, Both>> = {
  filed: ['已备案', 'Filed'],
  cancelled: ['已注销', 'Cancelled'],
};

export const periodWords: Readonly<Record<PublicPeriod, { readonly name: Both; readonly start: Both }>> = {
  review: {
    name: ['审核：收到材料后 10 个工作日内', 'Review: 10 working days from receipt'],
    start: ['收到备案材料之日', 'Day the filing was received'],
  },
  change: {
    name: ['变更：信息变化后 30 日内', 'Change: 30 days from the change'],
    start: ['信息发生变化之日', 'Day of the change'],
  },
  transition: {
    name: [
      '过渡期：施行前已上线的平台，施行之日起 10 个工作日内',
      'Transition: 10 working days for platforms already online',
    ],
    start: ['施行之日', 'Day the Measures came into force'],
  },
};

export const deadlineNoteWords: Readonly<Record<DeadlineNote, Both>> = {
  provisional: [
    '这段期限跨入尚未公布放假安排的年份，暂按周一至周五为工作日估算；国务院办公厅公布放假安排后，日期可能改变。',
    'The period reaches into a year whose holidays have not been announced. Monday to Friday is assumed; the date may move once the State Council’s notice is published.',
  ],
  'start-fixed-by-law': [
    '过渡期的起算日由法律规定为 2023-01-01；这里按您给出的日期计算，只供比较。',
    'The law fixes the start of the transition to 2023-01-01; the date given was used for comparison only.',
  ],
  'before-in-force': [
    '《备案管理办法》自 2023-01-01 起施行，在此之前没有这项义务；这里只说明如何计算。',
    'The Measures are in force from 2023-01-01; nobody had this duty before. The result only shows the arithmetic.',
  ],
};
