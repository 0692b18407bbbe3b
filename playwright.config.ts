import { defineConfig, devices } from '@playwright/test';

// CHROMIUM is set by `npm test`, which looks for the machine's; undefined means Playwright's own.
const executablePath = process.env['CHROMIUM'];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results/browser',
  // Each worker starts a portal of its own (test/browser/portal-test.ts); files run whole, one after the other.
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 60_000,
  use: {
    ...devices['Desktop Chrome'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace costs as much time as the test; `npx playwright test --trace on` records one.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium refuses its sandbox to root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
