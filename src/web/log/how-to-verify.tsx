import { Link } from '../components/link/link.js';
import { ScrollPane } from '../components/scroll-pane/scroll-pane.js';
import { paths } from '../paths.js';
import { Part } from '../public-register/reading-page.js';
import type { LogPageProps } from './log-page-props.js';

/** Step by step, in a browser and on the command line; every command can be copied as it stands. */
export function HowToVerify({ visit, publicUrl, newest }: LogPageProps) {
  const t = visit.say;
  const size = newest?.checkpoint.treeSize ?? 1;
  const at = (path: string): string => `${publicUrl}${path}`;
  return (
    <Part visit={visit} id="verify" title={['怎样核验', 'How to verify']}>
      <h3 class="govuk-heading-s">{t('在浏览器中', 'In a browser')}</h3>
      <ol class="govuk-list govuk-list--number">
        <li>
          {t(
            '在备案的公示页面或者您的回执页面下载证明文件（.tlog-proof）。',
            'Download a proof file (.tlog-proof) from the page of an entry or of your receipt.',
          )}
        </li>
        <li>
          {t('打开', 'Open ')}
          <Link href={paths.verifierPage()} content={t('核验页面', 'the verifier')} />
          {t(
            '，选择文件。页面可以先保存到电脑，断网使用，文件不会上传。',
            ' and choose the file. The page can be saved first and used offline; nothing is uploaded.',
          )}
        </li>
        <li>
          {t(
            '看结论，并且看公钥是不是您从别处核对过的那一个。',
            'Read the verdict, and see that the key is the one you compared elsewhere.',
          )}
        </li>
      </ol>
      <h3 class="govuk-heading-s">{t('在命令行中', 'On the command line')}</h3>
      <p class="govuk-body">
        {t(
          '需要 Node.js 20 以上，不需要安装其他软件。核验程序只有一个文件，只读您给的文件，不联网。',
          'Node.js 20 or newer and nothing else. The verifier is one file; it reads the files you give it and no network.',
        )}
      </p>
      <ScrollPane label={t('核验命令', 'Commands')}>
        <pre class="app-code">
          {[
            `curl -O ${at(paths.logVerifier())}`,
            `curl -o log.vkey ${at(paths.logKeys())}`,
            `curl -o checkpoint ${at(paths.logCheckpoint())}`,
            `node verify.mjs checkpoint checkpoint --vkey log.vkey`,
            `node verify.mjs proof ${t('文件', 'FILE')}.tlog-proof --vkey log.vkey`,
          ].join('\n')}
        </pre>
      </ScrollPane>
      <p class="govuk-body">
        {t(
          '留着 checkpoint 这个文件。以后可以证明日志此后只是增长，没有改过：',
          'Keep the file checkpoint. Later you can prove that the log only grew since:',
        )}
      </p>
      <ScrollPane label={t('一致性核验命令', 'Commands for consistency')}>
        <pre class="app-code">
          {[
            `curl -o consistency ${at(paths.logConsistency(size))}`,
            `node verify.mjs consistency checkpoint consistency --vkey log.vkey`,
          ].join('\n')}
        </pre>
      </ScrollPane>
    </Part>
  );
}
