import type { Actor } from '#dossier/actor';
import { type Instant, instantOf } from '#law/calendar-day';
import type { Outcome } from '#usecases/outcome';
import type { Publishing } from './scenarios.js';
import type { ReportAnswers } from '#usecases/ports/report-intake';
import { keyInReport } from '#usecases/report/key-in-report';
import { lodgeReport } from '#usecases/report/lodge-report';
import { openReportForm, saveReport } from '#usecases/report/report-drafts';
import { receiveMessage, sendMessage, tellReporter } from '#usecases/report/report-messages';
import {
  type ReportReference,
  type SimpleAct,
  actOnReportAs,
  assignReport,
  mergeReport,
  requestIdentity,
} from '#usecases/report/staff-acts';
import { transactOutcome } from '#usecases/transact-outcome';

/** Plays acts on reports at chosen moments through the same use cases as the pages; a refused act stops the start. */
export class ReportScenario {
  private at: Instant;

  constructor(private readonly deps: Publishing) {
    this.at = deps.clock.now();
  }

  /** Everything after this happens `days` days before now. */
  daysAgo(days: number): this {
    const now = Date.parse(this.deps.clock.machineNow());
    this.at = instantOf(now - days * 86_400_000 - 3_600_000);
    return this;
  }

  /** Online, by a person without or with the account. Answers the report. */
  async lodge(answers: ReportAnswers, accountId?: string): Promise<string> {
    const deps = this.depsThen();
    const presented = { ticket: openReportForm(deps).ticket };
    const saved = await saveReport(deps, { answers, trap: '', accountId, presented });
    if (saved.kind !== 'saved') throw new Error(`a sample report was not kept: ${JSON.stringify(saved)}`);
    const { draftToken } = saved;
    const lodged = done(await lodgeReport(deps, { draftToken, typedGroup: '', kept: true, language: 'zh' }));
    if (lodged.kind !== 'lodged') throw new Error(`a sample report was not lodged: ${lodged.kind}`);
    return lodged.reportId;
  }

  /** By telephone, keyed in by staff. */
  async keyIn(actor: Actor, answers: ReportAnswers): Promise<string> {
    const reportId = this.deps.randomness.uuid();
    const call = { actor, channel: 'telephone', receivedAt: this.at, answers, files: [], reportId } as const;
    const keyed = done(await keyInReport(this.depsThen(), call));
    if (keyed.kind !== 'keyed-in') throw new Error(`a sample report was not keyed in: ${keyed.kind}`);
    return reportId;
  }

  async assign(actor: Actor, reportId: string, handler: Actor): Promise<void> {
    done(await assignReport(this.depsThen(), await this.reference(actor, reportId), handler.accountId));
  }

  async act(actor: Actor, reportId: string, act: SimpleAct): Promise<void> {
    done(await actOnReportAs(this.depsThen(), await this.reference(actor, reportId), act));
  }

  async write(reportId: string, text: string): Promise<void> {
    const deps = this.depsThen();
    const message = { thread: reportId, text, attachmentIds: [] };
    done(await transactOutcome(deps, (stores) => receiveMessage(deps, stores, message)));
  }

  async send(actor: Actor, reportId: string, text: string): Promise<void> {
    const reference = await this.reference(actor, reportId);
    done(await sendMessage(this.depsThen(), reference, { thread: reportId, text }));
  }

  async tell(actor: Actor, reportId: string, text: string): Promise<void> {
    done(await tellReporter(this.depsThen(), await this.reference(actor, reportId), text));
  }

  async askForIdentity(actor: Actor, reportId: string, reason: string): Promise<void> {
    done(await requestIdentity(this.depsThen(), await this.reference(actor, reportId), reason));
  }

  async merge(actor: Actor, reportId: string, into: string): Promise<void> {
    const reference = await this.reference(actor, reportId);
    done(await mergeReport(this.depsThen(), reference, { into, reason: '样例：同一平台、同一件事' }));
  }

  /** Samples are written faster than people write. */
  private depsThen(): Publishing {
    const { at, deps } = this;
    return {
      ...deps,
      clock: { now: () => at, machineNow: () => deps.clock.machineNow() },
      reports: { ...deps.reports, flood: { ...deps.reports.flood, fillSecondsMin: 0 } },
    };
  }

  private async reference(actor: Actor, reportId: string): Promise<ReportReference> {
    const events = await this.deps.persistence.read.reports.load(reportId);
    return { actor, reportId, expectedVersion: events.length };
  }
}

function done<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`a sample act on a report was refused: ${JSON.stringify(outcome.failure)}`);
}
