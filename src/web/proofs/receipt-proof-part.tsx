import type { Child } from 'hono/jsx';
import type { OwnReceipt } from '#usecases/log/own-receipt';
import { Button } from '../components/button/button.js';
import { Details } from '../components/details/details.js';
import { Link } from '../components/link/link.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

type ReceiptProofProps = {
  readonly visit: Visit;
  readonly receipt: OwnReceipt;
  /** Address of the file. */
  readonly file: string;
  /** This page, to look again while the proof is being made. */
  readonly again: string;
  /** Address of what the receipt was given for, to show it to somebody together with the proof. */
  readonly content?: string;
  /** What a holder of this kind of receipt should know besides. */
  readonly children?: Child;
};

/** 证明文件 — what makes a receipt hold without taking anybody's word for it, this portal's included. */
export function ReceiptProofPart({ visit, receipt, file, again, content, children }: ReceiptProofProps) {
  const t = visit.say;
  return (
    <section aria-labelledby="receipt-proof">
      <h2 class="govuk-heading-m" id="receipt-proof">
        {t('证明文件', 'Proof of this receipt')}
      </h2>
      <State visit={visit} receipt={receipt} file={file} again={again} />
      {receipt.kind === 'none' ? null : (
        <>
          <p class="govuk-body">
            {t(
              '公示日志只增不改，由本站签名。这份回执的一个加盐哈希写在日志里；有了证明文件，任何人都能验证它当时已经写入，本站事后也不能否认、补造或者改动提交时间。',
              'The public log only grows and is signed. A salted hash of this receipt stands in it: with the file anybody can verify that it was entered, and afterwards not even this portal can deny it, make one up or move the time.',
            )}
          </p>
          <p class="govuk-body">
            {t(
              '日志里看不出是谁提交的、提交了什么。文件里有回执的种类、编号、提交时间和内容的哈希，没有内容本身。',
              'The log tells neither who lodged something nor what. The file holds the kind of receipt, its reference, the time and a hash of the content, never the content.',
            )}
          </p>
          {children}
          <HowToCheck visit={visit} content={content} />
        </>
      )}
    </section>
  );
}

function State({ visit, receipt, file, again }: Omit<ReceiptProofProps, 'children' | 'content'>) {
  const t = visit.say;
  switch (receipt.kind) {
    case 'proof':
      return (
        <Button
          href={file}
          variant="secondary"
          content={t('下载证明文件（.tlog-proof）', 'Download the proof (.tlog-proof)')}
        />
      );
    case 'waiting':
      return (
        <p class="govuk-body">
          {t(
            '已经收到，证明文件正在生成，一般只要几秒钟。',
            'Received; the proof is being made, which takes some seconds as a rule. ',
          )}
          <Link href={again} content={t('稍后再看', 'Look again in a moment')} noVisited />
        </p>
      );
    case 'none':
      return (
        <p class="govuk-body">
          {t(
            '这份回执的提交早于证明功能启用，没有证明文件；回执本身仍然有效。',
            'This was lodged before there were proofs, so it has none; the receipt holds all the same.',
          )}
        </p>
      );
    default:
      return receipt satisfies never;
  }
}

type HowToCheckProps = { readonly visit: Visit; readonly content: string | undefined };

function HowToCheck({ visit, content }: HowToCheckProps) {
  const t = visit.say;
  return (
    <Details summary={t('怎样核验这个文件', 'How to check the file')}>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t('在浏览器中：打开', 'In a browser: open ')}
          <Link href={paths.verifierPage()} content={t('核验页面', 'the verifier')} noVisited />
          {t(
            '，选择这个文件。页面可以先保存，断网使用，文件不会上传。',
            ' and choose the file. The page can be saved and used offline; nothing is uploaded.',
          )}
        </li>
        <li>
          {t('在命令行中：下载', 'On the command line: get ')}
          <Link href={paths.logVerifier()} content="verify.mjs" noVisited />
          {t('，按', ' and do as ')}
          <Link href={paths.log()} content={t('公示日志', 'the page of the log')} noVisited />
          {t('页面的说明运行。', ' says.')}
        </li>
        {content === undefined ? null : (
          <li>
            {t('要证明当时提交的是什么，连同', 'To show what was lodged, hand over ')}
            <Link href={content} content={t('内容文件', 'the content')} noVisited />
            {t(
              '一起交给对方，用 --content 核验。内容文件里有您填报的内容，只交给应当看到的人；证件号码和联系方式在其中只有哈希。',
              ' too, and verify with --content. It holds what you declared: give it only to those who may see it. Document numbers and contacts stand in it as hashes only.',
            )}
          </li>
        )}
      </ul>
    </Details>
  );
}
