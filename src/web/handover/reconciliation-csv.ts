import { clockInChina } from '#law/calendar-day';
import type { Reconciliation } from '#usecases/handover/reconcile';
import type { Say } from '../layout/visit.js';
import { actName, standingName } from './handover-words.js';

/** The sheet for a spreadsheet: UTF-8 with a mark that Excel needs, times on the Chinese clock. */
export function reconciliationCsv(t: Say, { rows }: Reconciliation): string {
  const head = [
    t('序号', 'Sequence'),
    t('备案编号', 'Filing number'),
    t('平台', 'Platform'),
    t('事项', 'Act'),
    t('通报时间（UTC+8）', 'Handed over (UTC+8)'),
    t('签收期限', 'Acknowledge by'),
    t('签收时间（UTC+8）', 'Acknowledged (UTC+8)'),
    t('签收情况', 'Standing'),
    t('摘要（SHA-256）', 'Digest (SHA-256)'),
  ];
  const lines = rows.map(({ tracked, standing }) => {
    const { handed, dueOn, acknowledgement } = tracked;
    return [
      String(handed.sequence),
      handed.number,
      handed.platformName,
      actName(t, handed.kind),
      clockInChina(handed.composedAt),
      dueOn ?? '',
      acknowledgement === undefined ? '' : clockInChina(acknowledgement.acknowledgedAt),
      standingName(t, standing),
      handed.digest,
    ];
  });
  return `\ufeff${[head, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** RFC 4180; what a spreadsheet would take for a formula is made text. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
