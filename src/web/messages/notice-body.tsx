import { Link } from '../components/link/link.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import type { Block } from './templates/wording.js';

/** The body of a message on a page of the portal. */
export function NoticeBody({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block) => (
        <BlockOfPage block={block} />
      ))}
    </>
  );
}

function BlockOfPage({ block }: { readonly block: Block }) {
  if (typeof block === 'string') return <p class="govuk-body">{block}</p>;
  if ('link' in block) {
    return (
      <p class="govuk-body">
        <Link href={block.link} content={block.label} />
      </p>
    );
  }
  return <SummaryList rows={block.rows.map(([key, value]) => ({ key, value }))} />;
}
