import type { Visit } from '../../layout/visit.js';

/** Where one stands: 举报 · 第 2 步，共 4 步. */
export function stepCaption({ say }: Pick<Visit, 'say'>, step: number): string {
  return say(`举报 · 第 ${step} 步，共 4 步`, `Report · step ${step} of 4`);
}
