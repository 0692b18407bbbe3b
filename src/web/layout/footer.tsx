import type { Child } from 'hono/jsx';
import { Link } from '../components/link/link.js';
import { paths } from '../paths.js';
import { type Visit, withQuery } from './visit.js';

/** One official mark: as set, or as an empty slot in the demonstration, or not at all. */
function Mark({ visit, label, children }: { visit: Visit; label: string; children: Child }) {
  if (children !== undefined) return <li class="app-footer__mark">{children}</li>;
  if (visit.demonstration === undefined) return <></>;
  return <li class="app-footer__mark app-footer__mark--unset">［{label}］</li>;
}

function Marks({ visit }: { visit: Visit }) {
  const { say, site } = visit;
  const markLabel = say('党政机关标识', 'Party and government mark');
  const mark = site.partyGovernmentMark;
  return (
    <ul class="app-footer__marks">
      <Mark visit={visit} label={markLabel}>
        {mark === undefined ? undefined : (
          <Link
            href={mark.url}
            external
            content={
              mark.imageUrl === undefined ? (
                markLabel
              ) : (
                <img src={mark.imageUrl} alt={markLabel} height="48" loading="lazy" />
              )
            }
          />
        )}
      </Mark>
      <Mark visit={visit} label={say('网站标识码', 'Site identifier')}>
        {site.siteIdentifierCode === undefined
          ? undefined
          : `${say('网站标识码', 'Site identifier')} ${site.siteIdentifierCode}`}
      </Mark>
      <Mark visit={visit} label={say('ICP 备案号', 'ICP number')}>
        {site.icpNumber === undefined ? undefined : (
          <Link href="https://beian.miit.gov.cn/" external content={site.icpNumber} />
        )}
      </Mark>
      <Mark visit={visit} label={say('公安备案号', 'Public security number')}>
        {site.publicSecurityNumber === undefined ? undefined : (
          <Link href="https://beian.mps.gov.cn/" external content={site.publicSecurityNumber} />
        )}
      </Mark>
    </ul>
  );
}

/** A link when its address is set, an empty slot in the demonstration, else nothing. */
function OptionalLink({ visit, label, url }: { visit: Visit; label: string; url: string | undefined }) {
  if (url !== undefined) {
    return (
      <li class="app-footer__item">
        <Link href={url} content={label} />
      </li>
    );
  }
  return visit.demonstration === undefined ? <></> : <li class="app-footer__item">［{label}］</li>;
}

function hostUnitText(visit: Visit): string | undefined {
  const { say, site, language, demonstration } = visit;
  const label = say('主办单位', 'Host unit');
  if (site.hostUnit !== undefined) return `${label}${say('：', ': ')}${site.hostUnit[language]}`;
  return demonstration === undefined ? undefined : `［${label}］`;
}

/** The slots of a government site. What the host has not set is never made up. */
export function Footer({ visit }: { visit: Visit }) {
  const { say, site } = visit;
  const hostUnit = hostUnitText(visit);
  return (
    <div class="app-footer">
      <div class="govuk-width-container">
        <Marks visit={visit} />
        <ul class="app-footer__list">
          {hostUnit === undefined ? null : <li class="app-footer__item">{hostUnit}</li>}
          <OptionalLink visit={visit} label={say('联系我们', 'Contact')} url={site.contactUrl} />
          <li class="app-footer__item">
            <Link href={paths.guide()} content={say('办事指南', 'Guide')} />
          </li>
          <li class="app-footer__item">
            <Link href={paths.report()} content={say('举报', 'Report a platform')} />
          </li>
          <li class="app-footer__item">
            <Link href={paths.verifierPage()} content={say('查验证明', 'Verify a proof')} />
          </li>
          <OptionalLink
            visit={visit}
            label={say('网站地图', 'Site map')}
            url={site.siteMapUrl ?? paths.siteMap()}
          />
          <OptionalLink
            visit={visit}
            label={say('无障碍', 'Accessibility')}
            url={site.accessibilityUrl ?? paths.accessibility()}
          />
          <OptionalLink visit={visit} label={say('个人信息保护', 'Privacy')} url={paths.privacy()} />
          <OptionalLink
            visit={visit}
            label={say('开放数据', 'Open data')}
            url={site.openDataUrl ?? paths.openData()}
          />
          <OptionalLink visit={visit} label={say('网站找错', 'Report an error')} url={site.findErrorsUrl} />
          <li class="app-footer__item">
            <Link
              href={withQuery(visit.path, 'text', visit.largeText === true ? 'normal' : 'large')}
              content={
                visit.largeText === true ? say('退出长者模式', 'Normal text') : say('长者模式', 'Larger text')
              }
            />
          </li>
        </ul>
        {site.reportPhone === undefined && site.reportMail === undefined ? null : (
          <p class="app-footer__line">
            {say('举报电话、邮箱：', 'To report: ')}
            {site.reportPhone}{' '}
            {site.reportMail === undefined ? null : (
              <Link href={`mailto:${site.reportMail}`} content={site.reportMail} />
            )}
          </p>
        )}
        <p class="app-footer__line">
          {say(
            '备案不代表对平台或者产品的认可，不得用于宣传。',
            'Filing is not recognition of a platform or product, and must not be used for advertising.',
          )}
        </p>
      </div>
    </div>
  );
}
