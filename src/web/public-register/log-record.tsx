import type { FoundEntry } from '#usecases/register/entry-by-number';
import { Details } from '../components/details/details.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { ScrollPane } from '../components/scroll-pane/scroll-pane.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

/** 公示日志 — where the entry stands in the log and the signed checkpoint that covers it. */
export function LogRecord({ visit, found }: { readonly visit: Visit; readonly found: FoundEntry }) {
  const t = visit.say;
  const { asOf, current } = found;
  const [origin = ''] = asOf.note.split('\n', 1);
  const isIndividual = current.entry.host.kind === 'individual';
  return (
    <Details summary={t('公示日志中的记录（供技术核验）', 'Record in the public log (for technical checks)')}>
      <p>
        {t(
          '每一项公示都写入只增不改的日志，并由签名的检查点覆盖；改动任何一项，根哈希就会不同。',
          'Every entry is written to a log that only grows and is covered by a signed checkpoint: changing any of them changes the root hash.',
        )}
      </p>
      <SummaryList
        rows={[
          { key: t('叶序号', 'Leaf index'), value: String(current.leafIndex) },
          { key: t('日志名称', 'Log'), value: origin },
          { key: t('检查点大小', 'Tree size'), value: String(asOf.treeSize) },
          {
            key: t('根哈希', 'Root hash'),
            value: <code class="app-code">{Buffer.from(asOf.rootHash).toString('base64')}</code>,
          },
          {
            key: t('签名时间', 'Signed at'),
            value: <Moment at={asOf.publishedAt} language={visit.language} precision="seconds" />,
          },
          {
            key: t('规范 JSON', 'Canonical JSON'),
            value: (
              <Link
                href={paths.apiRevision(current.entry.number, current.entry.revision)}
                content={t('写入日志的原始字节', 'The very bytes in the log')}
              />
            ),
          },
          {
            key: t('证明文件', 'Proof file'),
            value: (
              <>
                <Link
                  href={paths.entryProof(current.entry.number)}
                  content={t('下载本版本的证明（.tlog-proof）', 'Proof of this version (.tlog-proof)')}
                />
                <br />
                <Link href={paths.verifierPage()} content={t('在浏览器中核验', 'Verify it in the browser')} />
              </>
            ),
          },
          {
            key: t('签名检查点', 'Signed checkpoint'),
            value: (
              <>
                <Link href={paths.logCheckpoint()} content={t('最新检查点文件', 'The newest, as a file')} />
                <br />
                <Link
                  href={paths.log()}
                  content={t('公示日志和核验方法', 'About the log, and how to verify')}
                />
              </>
            ),
          },
          {
            key: t('开放接口', 'API'),
            value: (
              <Link
                href={paths.apiEntry(current.entry.number)}
                content={t('本项的 JSON', 'This entry as JSON')}
              />
            ),
          },
        ]}
      />
      {isIndividual ? (
        <p>
          {t(
            '个人姓名不直接写入日志，日志中只有加盐的哈希，姓名依法删除后日志仍然完整。',
            'A person’s name is not in the log itself, only a salted hash of it: the name can be erased and the log stays whole.',
          )}
        </p>
      ) : null}
      <p class="govuk-!-margin-bottom-1">{t('签名检查点原文：', 'The signed checkpoint:')}</p>
      <ScrollPane label={t('签名检查点原文', 'The signed checkpoint')}>
        <pre class="app-code">{asOf.note}</pre>
      </ScrollPane>
    </Details>
  );
}
