import type { Visit } from '../../layout/visit.js';
import { Button } from '../button/button.js';
import { CharacterCount } from '../character-count/character-count.js';
import { Checkboxes } from '../checkboxes/checkboxes.js';
import { CopyArea } from '../copy-area/copy-area.js';
import { DateInput } from '../date-input/date-input.js';
import { FileUpload } from '../file-upload/file-upload.js';
import { Input } from '../input/input.js';
import { Link } from '../link/link.js';
import { Radios } from '../radios/radios.js';
import { Select } from '../select/select.js';
import { Textarea } from '../textarea/textarea.js';
import { Example } from './example.js';

export function FormExamples({ visit: { say } }: { visit: Visit }) {
  return (
    <Example name={say('填写', 'Form controls')}>
      <Input
        name="platformName"
        label={say('平台名称', 'Name of the platform')}
        hint={say('与网站上显示的一致。', 'As it is shown on the site.')}
        value="样例漏洞响应平台"
      />
      <Input
        name="homePage"
        label={say('首页网址', 'Home page')}
        errorMessage={say(
          '填写以 https:// 或 http:// 开头的网址',
          'Enter an address that begins with https:// or http://',
        )}
        value="src.example"
        type="url"
        inputMode="url"
      />
      <Input
        name="code"
        label={say('统一社会信用代码', 'Unified social credit code')}
        classes="govuk-input--width-20"
        suffix={{ content: say('18 位', '18 characters') }}
      />
      <Radios
        name="filer"
        legend={say('以什么身份备案？', 'Who files?')}
        legendClasses="govuk-fieldset__legend--m"
        value="organisation"
        items={[
          {
            content: say('组织', 'An organisation'),
            value: 'organisation',
            hint: say('企业、事业单位、社会组织', 'Company, institution or society'),
            conditional: <Input name="organisation" label={say('组织名称', 'Name of the organisation')} />,
          },
          { content: say('个人', 'An individual'), value: 'individual' },
          { divider: say('或者', 'or') },
          { content: say('不清楚', 'I do not know'), value: 'unknown' },
        ]}
      />
      <Checkboxes
        name="channels"
        legend={say('有哪些发布渠道？', 'Which channels?')}
        hint={say('可多选。', 'Select all that apply.')}
        errorMessage={say('至少选一项', 'Select at least one')}
        values={['web']}
        items={[
          { content: say('网站', 'Web site'), value: 'web' },
          { content: say('公众号', 'Official account'), value: 'account' },
          { divider: say('或者', 'or') },
          { content: say('以上都没有', 'None of these'), value: 'none', behaviour: 'exclusive' },
        ]}
      />
      <DateInput
        id="from"
        namePrefix="from"
        legend={say('收到日期', 'Date of receipt')}
        hint={say('例如 2026 年 11 月 12 日', 'For example, 12 11 2026')}
        values={{ year: 2026, month: 11, day: 12 }}
      />
      <Select
        name="document"
        label={say('证件种类', 'Kind of document')}
        value="uscc"
        items={[
          { content: say('统一社会信用代码', 'Unified social credit code'), value: 'uscc' },
          { content: say('居民身份证', 'Identity card'), value: 'id' },
        ]}
      />
      <Textarea
        name="reason"
        label={say('理由', 'Reason')}
        rows={3}
        value={say('与营业执照不一致', 'Differs from the licence')}
      />
      <Copied say={say} />
      <CharacterCount
        name="rules"
        label={say('漏洞接收规则', 'Rules for receiving vulnerabilities')}
        maxLength={500}
        value="样例"
      />
      <FileUpload
        name="evidence"
        label={say('等级保护备案证明', 'MLPS certificate')}
        hint={say('PDF、PNG、JPEG 或 DOCX，不超过 20 MB', 'PDF, PNG, JPEG or DOCX, up to 20 MB')}
        dropZone
      />
      <div class="govuk-button-group">
        <Button content={say('拟予备案，送复核', 'Propose filing')} preventDoubleClick />
        <Button content={say('生成补正通知', 'Make a correction notice')} variant="secondary" />
        <Button content={say('注销', 'Cancel the filing')} variant="warning" />
        <Link href="#main-content" content={say('不属于本办法范围', 'Not within these Measures')} />
      </div>
    </Example>
  );
}

function Copied({ say }: Pick<Visit, 'say'>) {
  return (
    <CopyArea
      id="snippet"
      label={say('粘贴到首页底部', 'For the foot of the home page')}
      text={'<a href="https://filing.example/">漏备2023000015</a>'}
      rows={2}
      words={{
        copy: say('复制', 'Copy'),
        copied: say('已复制。', 'Copied.'),
        refused: say('请选中后复制。', 'Select the text and copy it.'),
      }}
    />
  );
}
