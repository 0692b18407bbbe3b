import type { Person } from '#law/filing-contents';
import { DeclaredText, NotGiven } from './declared-text.js';
import type { ItemReading } from './item-reading.js';
import { choiceLabel, documentKindLabels, hostKindLabels } from './words/labels.js';

/** The host and whether it is an organisation; the name of an individual is personal data. */
export function HostName({ visit, contents, personalDataWithheld = false }: ItemReading) {
  const t = visit.say;
  const { kind, name } = contents.host;
  const label = choiceLabel(t, hostKindLabels, kind);
  return (
    <>
      {kind === 'individual' && personalDataWithheld ? (
        <Withheld visit={visit} />
      ) : (
        <DeclaredText visit={visit} text={name} />
      )}
      {label === '' ? null : <span class="app-quiet">{t(`（${label}）`, ` (${label})`)}</span>}
    </>
  );
}

/** Kind and number of the document. The number comes masked to those who have to give a reason for the whole of it. */
export function HostDocument({ visit, contents, personalDataWithheld = false }: ItemReading) {
  const t = visit.say;
  const { documentKind, documentNumber, nationality } = contents.host;
  if (documentKind === '' && documentNumber === '') return <NotGiven visit={visit} />;
  return (
    <>
      {choiceLabel(t, documentKindLabels, documentKind)}
      {nationality === '' ? '' : t(`，国籍：${nationality}`, `, nationality: ${nationality}`)}{' '}
      {personalDataWithheld ? <Withheld visit={visit} /> : <span class="app-number">{documentNumber}</span>}
    </>
  );
}

/** Name, telephone and mail, each on a line of its own. */
export function PersonValue({
  visit,
  person,
  personalDataWithheld = false,
}: ItemReading & { readonly person: Person }) {
  if (personalDataWithheld) return <Withheld visit={visit} />;
  const given = [person.name, person.phone, person.mail].filter((text) => text.trim() !== '');
  return <DeclaredText visit={visit} text={given.join('\n')} />;
}

function Withheld({ visit }: Pick<ItemReading, 'visit'>) {
  return (
    <span class="app-quiet">
      {visit.say('个人信息，您的角色不显示', 'Personal data, not shown to your role')}
    </span>
  );
}
