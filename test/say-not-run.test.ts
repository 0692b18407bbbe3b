import { expect, it } from 'vitest';
import { sayNotRun } from './support/say-not-run.js';

it('leaves nothing out in CI', async () => {
  await expect(sayNotRun('样例', { CI: 'true' })).rejects.toThrow('CI must run everything. Not run: 样例');
});
