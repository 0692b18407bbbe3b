import type { Visit } from '../../layout/visit.js';
import { Alert } from '../alert/alert.js';
import { Callout, CalloutFigure } from '../callout/callout.js';
import { Details } from '../details/details.js';
import { InsetText } from '../inset-text/inset-text.js';
import { Link } from '../link/link.js';
import { NotificationBanner } from '../notification-banner/notification-banner.js';
import { Panel } from '../panel/panel.js';
import { WarningText } from '../warning-text/warning-text.js';
import { Example } from './example.js';

export function MessageExamples({ visit: { say } }: { visit: Visit }) {
  return (
    <Example name={say('提示', 'Messages')}>
      <NotificationBanner
        titleHeadingLevel={3}
        heading={say('补正材料已收到。', 'Your corrections have been received.')}
        disableAutoFocus
      />
      <Alert
        variant="warning"
        title={say('系统提请注意 2 处（由您判断）', 'Two points to look at')}
        showTitleAsHeading
        headingTag="h3"
      >
        <Link href="#code" content={say('统一社会信用代码：校验位不符', 'Credit code: check digit')} /> —{' '}
        {say('早期代码确有例外，请核对证照', 'early codes do differ, compare with the licence')}
      </Alert>
      <Callout tone="near">
        {say('最晚 ', 'By ')}
        <CalloutFigure>11-26</CalloutFigure>
        {say('（周四）', ' (Thu)')}
        <br />
        {say('还有 4 个工作日', '4 working days left')}
      </Callout>
      <Callout tone="over">{say('已超期 1 个工作日', '1 working day over')}</Callout>
      <InsetText>
        {say('法定时限：提交后 10 个工作日内办结。', 'Statutory period: 10 working days.')}
      </InsetText>
      <WarningText content={say('提交以后不能撤回。', 'You cannot take it back once submitted.')} />
      <Details summary={say('怎么算的？', 'How is it counted?')}>
        {say('从收到的次日起算，调休上班日计入。', 'From the day after receipt; make-up working days count.')}
      </Details>
      <Panel title={say('已提交', 'Submitted')} headingLevel={3}>
        {say('受理编号', 'Reference')}
        <br />
        <strong>样例-2026-0001</strong>
      </Panel>
    </Example>
  );
}
