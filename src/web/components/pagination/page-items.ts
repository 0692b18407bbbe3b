import type { PaginationPage, PaginationProps } from './pagination.js';

/**
 * The usual pagination: first, last, the current page with one neighbour on each side, gaps as ellipses,
 * previous and next. Pages count from 1. Undefined when there is only one page.
 */
export function pageItems(
  current: number,
  pageCount: number,
  hrefOf: (page: number) => string,
): Pick<PaginationProps, 'previous' | 'next' | 'items'> | undefined {
  if (pageCount <= 1) return undefined;
  const shown = [1, current - 1, current, current + 1, pageCount].filter(
    (page) => page >= 1 && page <= pageCount,
  );
  const pages = [...new Set(shown)].sort((a, b) => a - b);
  const items = pages.flatMap((page, index): (PaginationPage | 'ellipsis')[] => {
    const before = pages[index - 1];
    const item = { number: page, href: hrefOf(page), current: page === current };
    if (before === undefined || page - before === 1) return [item];
    // A gap of one page is shown as that page: an ellipsis would be no shorter.
    if (page - before === 2) return [{ number: page - 1, href: hrefOf(page - 1) }, item];
    return ['ellipsis', item];
  });
  return {
    items,
    previous: current > 1 ? { href: hrefOf(current - 1) } : undefined,
    next: current < pageCount ? { href: hrefOf(current + 1) } : undefined,
  };
}
