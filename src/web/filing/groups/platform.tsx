import { type Channel, type ChannelKind, channelKinds } from '#law/filing-contents';
import { limits } from '#law/limits';
import { DateInput } from '../../components/date-input/date-input.js';
import { Input } from '../../components/input/input.js';
import { Radios } from '../../components/radios/radios.js';
import { Select } from '../../components/select/select.js';
import { controlId } from '../field-errors.js';
import { channelKindLabels } from '../../contents/words/labels.js';
import { type GroupFieldsProps, type ReadGroup, dayParts, readDay, readRows } from './group-form.js';
import { RowList } from './row-list.js';

/** Article 4(1), and the launch for Article 8. A row of channels left quite empty is no channel. */
export const readPlatform: ReadGroup = (form, contents) => {
  const rows = readRows(
    form,
    // One more than allowed, so that the law says there are too many.
    { prefix: 'channels', field: 'identifier', max: limits.channelsMax + 1 },
    (name): Channel => ({
      kind: chosen(form.text(`${name}-kind`, 40)),
      identifier: form.text(`${name}-identifier`),
    }),
  );
  const state = form.text('launch-state', 20);
  return {
    ...contents,
    platform: {
      name: form.text('platform-name'),
      homePageUrl: form.text('home-page'),
      icpNumber: form.text('icp-number'),
      channels: rows.filter(({ kind, identifier }) => kind !== '' || identifier.trim() !== ''),
      launch: {
        state: state === 'online' || state === 'planned' ? state : '',
        on: readDay(form, 'launch-on'),
      },
    },
  };
};

function chosen(value: string): ChannelKind | '' {
  return channelKinds.find((kind) => kind === value) ?? '';
}

export function PlatformFields(props: GroupFieldsProps) {
  const { visit, contents, errors } = props;
  const t = visit.say;
  const { platform } = contents;
  return (
    <>
      <Input
        name="platform-name"
        label={t('平台叫什么名称？', 'What is the platform called?')}
        labelClasses="govuk-label--m"
        hint={t(
          '与首页显示的名称一致，例如 样例漏洞收集平台',
          'As on its home page, such as 样例漏洞收集平台',
        )}
        value={platform.name}
        errorMessage={errors.at('platform-name', '')}
      />
      <Input
        name="home-page"
        type="text"
        inputMode="url"
        autocomplete="url"
        autocapitalize="none"
        spellcheck={false}
        label={t('首页网址是什么？', 'What is the address of its home page?')}
        labelClasses="govuk-label--m"
        hint={t(
          '完整网址，例如 https://www.example.cn',
          'The complete address, such as https://www.example.cn',
        )}
        value={platform.homePageUrl}
        errorMessage={errors.at('home-page', '')}
      />
      <Input
        name="icp-number"
        label={t('ICP 许可或者备案号是什么？', 'What is its ICP licence or filing number?')}
        labelClasses="govuk-label--m"
        hint={t(
          '备案号例如 京ICP备00000000号-1，许可证号例如 京ICP证000000号，填写其中一个即可',
          'Either a filing number, such as 京ICP备00000000号-1, or a licence number, such as 京ICP证000000号',
        )}
        autocapitalize="characters"
        spellcheck={false}
        classes="govuk-input--width-20"
        value={platform.icpNumber}
        errorMessage={errors.at('icp-number', '')}
      />
      <Channels {...props} />
      <Launch {...props} />
    </>
  );
}

function Channels({ visit, contents, errors, extraRow }: GroupFieldsProps) {
  const t = visit.say;
  return (
    <div id="channels">
      <h2 class="govuk-heading-m">
        {t('还在哪些渠道发布漏洞信息？', 'Where else is vulnerability information published?')}
      </h2>
      <p class="govuk-hint">
        {t(
          '列出全部互联网发布渠道：其他网址、公众号和其他社交账号。没有其他渠道的，留空即可。',
          'List every channel on the Internet: other sites, public accounts, social accounts. If there is none, leave this empty.',
        )}
      </p>
      <RowList
        item="channels"
        saved={contents.platform.channels}
        empty={{ kind: '', identifier: '' }}
        max={limits.channelsMax}
        errors={errors}
        extraRow={extraRow}
        legend={(position) => t(`渠道 ${position}`, `Channel ${position}`)}
        removeLabel={(position) => t(`删除渠道 ${position}`, `Remove channel ${position}`)}
        addLabel={t('再添加一个渠道', 'Add another channel')}
        fields={(row: Channel, index) => (
          <>
            <Select
              name={controlId('channels', `${index}.kind`)}
              label={t('渠道类型', 'Kind of channel')}
              items={[
                { value: '', content: t('请选择', 'Choose') },
                ...channelKinds.map((kind) => ({ value: kind, content: t(...channelKindLabels[kind]) })),
              ]}
              value={row.kind}
              errorMessage={errors.at('channels', `${index}.kind`)}
            />
            <Input
              name={controlId('channels', `${index}.identifier`)}
              label={t('网址或者账号名称', 'Address or account name')}
              hint={t('网站填写网址，公众号等填写账号名称', 'The address of a site, the name of an account')}
              spellcheck={false}
              autocapitalize="none"
              value={row.identifier}
              errorMessage={errors.at('channels', `${index}.identifier`)}
            />
          </>
        )}
      />
    </div>
  );
}

function Launch({ visit, contents, errors }: GroupFieldsProps) {
  const t = visit.say;
  const { launch } = contents.platform;
  return (
    <>
      <Radios
        name="launch-state"
        legend={t('平台已经上线了吗？', 'Is the platform online already?')}
        legendClasses="govuk-fieldset__legend--m"
        hint={t(
          '新设平台应当在上线前备案（第八条）。',
          'New platforms file before they go online (Article 8).',
        )}
        items={[
          { value: 'online', content: t('已经上线', 'Yes, it is online') },
          { value: 'planned', content: t('尚未上线', 'No, not yet') },
        ]}
        value={launch.state}
        errorMessage={errors.at('launch', 'state')}
      />
      <DateInput
        id="launch-on"
        namePrefix="launch-on"
        legend={t('哪一天上线？', 'On which day?')}
        legendClasses="govuk-fieldset__legend--s"
        hint={t(
          '已经上线的填写上线日期；尚未上线的填写计划上线日期，日期未定的可以留空。例如 2026 3 5',
          'The day it went online, or is planned to; leave it empty when the plan has no date yet. For example 5 3 2026',
        )}
        values={dayParts(launch.on)}
        errorMessage={errors.at('launch', 'on')}
      />
    </>
  );
}
