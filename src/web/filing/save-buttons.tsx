import { Button } from '../components/button/button.js';
import type { Visit } from '../layout/visit.js';

/** The two ways off a page of a draft; both keep what was typed. */
export function SaveButtons({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  return (
    <div class="govuk-button-group">
      <Button content={t('保存并继续', 'Save and continue')} name="do" value="continue" />
      <Button
        content={t('保存，稍后再填', 'Save and come back later')}
        variant="secondary"
        name="do"
        value="later"
      />
    </div>
  );
}
