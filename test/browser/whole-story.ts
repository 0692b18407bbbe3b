import * as change from './change-story.js';
import { expect, test } from './portal-test.js';
import * as story from './story.js';

/** From registering to the public register and a change of name, told by the people in it. */
export function tellWholeStory(title: string, platform: string, site: string): void {
  test(title, async ({ stranger, member }, { retry }) => {
    test.setTimeout(180_000);
    const operator = await stranger();
    await test.step('an operator registers and fills in a filing', async () => {
      await story.register(operator, `operator-${retry}@${site}`);
      await story.beginFiling(operator);
      await story.giveThePlatform(operator, platform, site);
      await story.giveTheHost(operator);
      await story.giveTheRest(operator);
      await operator.getByRole('button', { name: '核对并提交' }).click();
    });

    const filing = await story.submit(operator, '提交备案');
    await test.step('pressing the button twice filed once', async () => {
      await operator.goto('/filings');
      await expect(operator.getByRole('main').getByRole('link', { name: platform })).toHaveCount(1);
    });

    const dossier = filing.replace('/filings/', '/casework/');
    const reviewer = await member('reviewer');
    await test.step('a reviewer sends it back', async () => story.sendNotice(reviewer, platform));
    await test.step('the operator corrects it', async () => story.correct(operator, filing));
    await test.step('the reviewer proposes to file it', async () => story.proposeToFile(reviewer, dossier));

    const decider = await member('decider');
    const number = await test.step('a second person decides', async () => story.decide(decider, dossier));
    const reader = await stranger();
    await test.step('the public finds it', async () => story.lookUp(reader, number, platform));

    const renamed = `${platform}（更名）`;
    const changed = await test.step('the operator files a change', async () =>
      change.renamePlatform(operator, filing, renamed));
    await test.step('one person proposes, another records it', async () => {
      await change.proposeToRecord(reviewer, changed, renamed);
      await change.record(decider, changed);
    });
    await test.step('the public reads both names', async () =>
      change.readHistory(reader, number, [renamed, platform]));
  });
}
