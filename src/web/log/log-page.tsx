import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { ScrollPane } from '../components/scroll-pane/scroll-pane.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { LinkList, Paragraph, Part, ReadingPage, TextList } from '../public-register/reading-page.js';
import { HowToVerify } from './how-to-verify.js';
import type { LogPageProps, NewestCheckpoint } from './log-page-props.js';

/** 公示日志 — what it is, where it stands, and how anybody checks it without trusting this site. */
export function LogPage(props: LogPageProps) {
  const { visit, origin, newest } = props;
  return (
    <ReadingPage
      visit={visit}
      title={['公示日志', 'The public log']}
      lead={[
        '每一项备案、变更、注销和每一份回执都写入一个只增不改的日志。任何人都可以核验，不必相信本站。',
        'Every filing, change and cancellation and every receipt is entered in a log that only grows. Anybody can verify it without trusting this site.',
      ]}
    >
      <Part visit={visit} title={['最新检查点', 'The newest checkpoint']}>
        {newest === undefined ? (
          <Paragraph visit={visit} text={['还没有公布过检查点。', 'No checkpoint has been published yet.']} />
        ) : (
          <Newest visit={visit} origin={origin} {...newest} />
        )}
      </Part>
      <HowToVerify {...props} />
      <Keys {...props} />
      <Part visit={visit} title={['日志里有什么', 'What is in the log']}>
        <TextList
          visit={visit}
          items={[
            [
              '公示条目：公示页面上看到的内容。个人姓名只有加盐的哈希，依法删除姓名后日志仍然完整。',
              'Public entries: what the pages of the register show. Of an individual’s name only a salted hash, so the name can be erased and the log stays whole.',
            ],
            [
              '回执：每次提交备案、补正、变更、注销和举报的一个加盐哈希。看不出是谁提交的、提交了什么；持有证明文件的人可以证明当时已经提交。',
              'Receipts: a salted hash for every filing, correction, change, cancellation and report lodged. It tells neither whose nor what; whoever holds the proof file can show that it was lodged.',
            ],
          ]}
        />
      </Part>
      <Part visit={visit} title={['改动为什么藏不住', 'Why a change cannot be hidden']}>
        <TextList
          visit={visit}
          items={[
            [
              '改动或者删除任何一项，根哈希就会不同，以前下载的证明文件和检查点就对不上。',
              'Change or remove any entry and the root hash differs: proofs and checkpoints kept from before no longer fit.',
            ],
            [
              '给不同的人看不同的日志，只要有人比较检查点就会被发现；见证人逐个核对后才联合签名。',
              'Showing different logs to different people is found as soon as anybody compares checkpoints; witnesses check each one before they cosign.',
            ],
          ]}
        />
      </Part>
      <Part visit={visit} title={['供程序读取的文件', 'Files for programs']}>
        <Paragraph
          visit={visit}
          text={[
            '格式按公开规范（C2SP signed-note、tlog-checkpoint、tlog-tiles、tlog-cosignature、tlog-proof、tlog-policy），现有的工具可以直接读取。',
            'The formats are the public C2SP specifications (signed-note, tlog-checkpoint, tlog-tiles, tlog-cosignature, tlog-proof, tlog-policy); existing tools read them as they are.',
          ]}
        />
        <LinkList
          visit={visit}
          links={[
            { href: paths.logCheckpoint(), text: ['检查点', 'Checkpoint'] },
            { href: paths.logKeys(), text: ['公钥', 'Verifier keys'] },
            { href: paths.logPolicy(), text: ['信任策略', 'Trust policy'] },
            { href: paths.openData(), text: ['开放数据', 'Open data'] },
          ]}
        />
      </Part>
    </ReadingPage>
  );
}

type NewestProps = NewestCheckpoint & { readonly visit: Visit; readonly origin: string };

function Newest({ visit, origin, checkpoint, cosignatures }: NewestProps) {
  const t = visit.say;
  // The log itself signs when it published, in the way of a witness: a checkpoint bears no time of its own.
  const own = cosignatures.find(({ name }) => name === origin);
  const witnesses = cosignatures.filter(({ name }) => name !== origin);
  return (
    <>
      <SummaryList
        rows={[
          { key: t('日志名称', 'Log'), value: origin },
          { key: t('条目数', 'Entries'), value: String(checkpoint.treeSize) },
          {
            key: t('根哈希', 'Root hash'),
            value: <code class="app-code">{Buffer.from(checkpoint.rootHash).toString('base64')}</code>,
          },
          {
            key: t('公布时间', 'Published'),
            value: <Moment at={checkpoint.publishedAt} language={visit.language} precision="seconds" />,
          },
          own !== undefined && {
            key: t('本站签名的时间', 'Time signed by the log'),
            value: <Moment at={own.cosignedAt} language={visit.language} precision="seconds" />,
          },
          {
            key: t('见证签名', 'Cosigned by'),
            value:
              witnesses.length === 0 ? (
                t('还没有', 'Nobody yet')
              ) : (
                <ul class="app-lines">
                  {witnesses.map(({ name, cosignedAt }) => (
                    <li>
                      {name}
                      {t('，', ', ')}
                      <Moment at={cosignedAt} language={visit.language} precision="seconds" />
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <ScrollPane label={t('签名检查点原文', 'The signed checkpoint')}>
        <pre class="app-code">{checkpoint.note}</pre>
      </ScrollPane>
      <p class="govuk-body">
        <Link href={paths.logCheckpoint()} content={t('下载检查点', 'The checkpoint as a file')} />
      </p>
    </>
  );
}

function Keys({ visit, vkeys, witnesses }: LogPageProps) {
  const t = visit.say;
  const { named, quorum } = witnesses;
  return (
    <Part visit={visit} id="keys" title={['公钥和见证人', 'Keys and witnesses']}>
      <Paragraph
        visit={visit}
        text={[
          '请另外从主管部门公布的渠道核对公钥，并自行保存：公钥如果只从被核验的网站取得，核验就没有意义。',
          'Compare the key with what the authority publishes elsewhere, and keep it: a key taken only from the site that is being checked proves nothing.',
        ]}
      />
      <ScrollPane label={t('日志公钥', 'Keys of the log')}>
        <pre class="app-code">{vkeys.join('\n')}</pre>
      </ScrollPane>
      {named.length === 0 ? (
        <Paragraph
          visit={visit}
          text={[
            '目前没有指定见证人。任何人都可以自行保存并比较检查点。',
            'No witness is named at present. Anybody may keep checkpoints and compare them.',
          ]}
        />
      ) : (
        <>
          <p class="govuk-body">
            {t(
              `指定的见证人有 ${named.length} 个，信任策略要求至少 ${quorum} 个联合签名：`,
              `${named.length} witnesses are named; the trust policy asks for ${quorum} of them:`,
            )}
          </p>
          <ScrollPane label={t('见证人公钥', 'Keys of the witnesses')}>
            <pre class="app-code">{named.map(({ name, vkey }) => `${name}  ${vkey}`).join('\n')}</pre>
          </ScrollPane>
        </>
      )}
      <p class="govuk-body">
        <Link href={paths.logPolicy()} content={t('信任策略文件', 'The trust policy as a file')} />
      </p>
    </Part>
  );
}
