import { Link } from '../components/link/link.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { ScrollPane } from '../components/scroll-pane/scroll-pane.js';
import { Table } from '../components/table/table.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { Part } from '../public-register/reading-page.js';
import type { Example, ReadApi, ReadOperation, ReadSchema } from './read-api.js';

type Props = { readonly visit: Visit; readonly api: ReadApi; readonly publicUrl: string };

/** 开放接口 — the OpenAPI document, to be read: every address with what it takes, what it answers and how to try it. */
export function ApiPage({ visit, api, publicUrl }: Props) {
  const t = visit.say;
  const parts = api.tags.map((tag) => ({
    ...tag,
    operations: api.operations.filter((operation) => operation.tag === tag.name),
  }));
  const shown = parts.filter(({ operations }) => operations.length > 0);
  return (
    <Layout visit={visit} title={t('开放接口', 'Open interface')}>
      <PageHeading content={t('开放接口', 'Open interface')} />
      {/* Chinese paragraphs of the document and English ones take turns. */}
      {(api.info.description ?? '')
        .split('\n\n')
        .filter((_, index) => (index % 2 === 0) === (visit.language === 'zh'))
        .map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
      <p class="govuk-body">
        <Link
          href={paths.openApi()}
          content={t('接口说明文件（OpenAPI 3.1）', 'The description as a file (OpenAPI 3.1)')}
        />
        {' · '}
        <Link href={paths.openData()} content={t('开放数据', 'Open data')} />
      </p>
      <nav aria-label={t('接口目录', 'Addresses of the interface')}>
        <ul class="govuk-list">
          {shown.map(({ description, operations }) => (
            <li>
              {inLanguage(visit, description)}
              <ul class="govuk-list govuk-list--bullet">
                {operations.map(({ id, summary }) => (
                  <li>
                    <Link href={`#${id}`} content={inLanguage(visit, summary)} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map(({ name, description, operations }) => (
        <Part visit={visit} id={name} title={[inChinese(description), inEnglish(description)]}>
          {operations.map((operation) => (
            <Operation visit={visit} operation={operation} publicUrl={publicUrl} />
          ))}
        </Part>
      ))}
      <Part visit={visit} id="schemas" title={['数据格式', 'Forms of data']}>
        {api.schemas.map((schema) => (
          <Schema visit={visit} schema={schema} known={api.schemas} />
        ))}
      </Part>
    </Layout>
  );
}

function Operation({
  visit,
  operation,
  publicUrl,
}: Pick<Props, 'visit' | 'publicUrl'> & { readonly operation: ReadOperation }) {
  const t = visit.say;
  const { id, method, path, summary, description, parameters, answers, examples } = operation;
  return (
    <section class="app-api-operation">
      <h3 class="govuk-heading-s" id={id}>
        {inLanguage(visit, summary)}
      </h3>
      <p class="govuk-body">
        <code class="app-code">
          {method} {path}
        </code>
      </p>
      {description === '' ? '' : <p class="govuk-body app-typed">{description}</p>}
      {parameters.length === 0 ? (
        ''
      ) : (
        <Fields
          visit={visit}
          label={t(`${inChinese(summary)}的参数`, `Parameters of ${inEnglish(summary)}`)}
          heading={t('参数', 'Parameter')}
          fields={parameters}
        />
      )}
      <ScrollPane label={t(`${inChinese(summary)}的答复`, `Answers of ${inEnglish(summary)}`)}>
        <Table
          head={[
            { content: t('答复', 'Answer') },
            { content: t('说明', 'Meaning') },
            { content: t('内容', 'Body') },
          ]}
          rows={answers.map((answer) => [
            { content: answer.status },
            { content: answer.description },
            {
              content: answer.bodies.map(({ mediaType, schema }) => (
                <div>
                  <code class="app-code">{mediaType}</code>{' '}
                  {schema === undefined ? '' : <Link href={`#${schema}`} content={schema} />}
                </div>
              )),
            },
          ])}
        />
      </ScrollPane>
      {examples.map((example) => (
        <pre class="app-code">{commandOf(publicUrl, example)}</pre>
      ))}
    </section>
  );
}

function Schema({
  visit,
  schema: { name, description, fields },
  known,
}: Pick<Props, 'visit'> & { readonly schema: ReadSchema; readonly known: readonly ReadSchema[] }) {
  const t = visit.say;
  return (
    <section>
      <h3 class="govuk-heading-s" id={name}>
        {name}
      </h3>
      {description === '' ? '' : <p class="govuk-body">{description}</p>}
      {fields.length === 0 ? (
        <p class="govuk-body">{t('内容见其自身的说明。', 'Its content is described by itself.')}</p>
      ) : (
        <Fields
          visit={visit}
          label={t(`${name} 的字段`, `Fields of ${name}`)}
          heading={t('字段', 'Field')}
          fields={fields}
          known={known}
        />
      )}
    </section>
  );
}

type FieldsProps = {
  readonly visit: Visit;
  readonly label: string;
  readonly heading: string;
  readonly fields: ReadSchema['fields'];
  readonly known?: readonly ReadSchema[] | undefined;
};

function Fields({ visit, label, heading, fields, known = [] }: FieldsProps) {
  const t = visit.say;
  return (
    <ScrollPane label={label}>
      <Table
        head={[{ content: heading }, { content: t('类型', 'Type') }, { content: t('说明', 'Meaning') }]}
        rows={fields.map(({ name, type, isRequired, description }) => [
          { content: <code class="app-code">{name}</code> },
          {
            content: [typeText(type, known), isRequired ? t('，必有', ', required') : ''],
          },
          { content: description },
        ])}
      />
    </ScrollPane>
  );
}

function typeText(type: string, known: readonly ReadSchema[]) {
  const name = type.replace('[]', '');
  return known.some((schema) => schema.name === name) ? <Link href={`#${name}`} content={type} /> : type;
}

/** To be copied into a terminal as it stands. */
export function commandOf(publicUrl: string, { path, headers = {}, status }: Example): string {
  const asked = Object.entries(headers).map(([name, value]) => ` -H '${name}: ${value}'`);
  return `curl -s${status === 200 ? '' : ' -i'}${asked.join('')} '${publicUrl}${path}'${status === 200 ? '' : `   # ${status}`}`;
}

/** The document says everything twice: `中文 / English`. */
function inLanguage(visit: Visit, both: string): string {
  return visit.say(inChinese(both), inEnglish(both));
}

function inChinese(both: string): string {
  return both.split(' / ')[0] ?? both;
}

function inEnglish(both: string): string {
  return both.split(' / ')[1] ?? both;
}
