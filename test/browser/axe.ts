import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe says against the page as it stands, one line each. The one thing allowed: radios and checkboxes that
 * govuk-frontend's script gives an `aria-expanded` because they open something below them.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // Legacy mode spares a second tab for each look; it only matters to pages with frames from elsewhere.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'aria-allowed-attr' && isConditionalChoice(html)))
      .map(({ html, any }) => `${id}: ${help}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
  );
}

function isConditionalChoice(html: string): boolean {
  return /type="(?:radio|checkbox)"/.test(html) && html.includes('aria-expanded');
}

/** Opens each page and collects what axe says against any of them. */
export async function expectAccessible(page: Page, addresses: readonly string[]): Promise<void> {
  const faults: Record<string, readonly string[]> = {};
  for (const address of addresses) {
    expect(address, 'the demonstration has no page in this state').not.toBe('');
    await page.goto(address);
    const found = await accessibilityFaults(page);
    if (found.length > 0) faults[address] = found;
  }
  expect(faults).toEqual({});
}
