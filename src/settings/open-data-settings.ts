import { z } from 'zod';

const bothLanguages = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** On what terms the public data may be used. The default says no more than that it may, with its source named. */
export const openDataSettingsSchema = z.strictObject({
  licence: z
    .strictObject({
      name: bothLanguages,
      text: bothLanguages,
      /** Where the full terms stand, if elsewhere. */
      url: z.url({ protocol: /^https?$/, error: 'must begin with https://' }).optional(),
    })
    .default({
      name: { zh: '开放数据使用说明', en: 'Terms of use of the open data' },
      text: {
        zh: '公示数据可以使用、复制和再发布，请注明来源和数据截至的检查点。备案不代表认可，数据不得用于暗示平台或者产品得到认可，也不得用于广告宣传。',
        en: 'The public data may be used, copied and published again; please name the source and the checkpoint as of which it is. Filing is not recognition: the data must not be used to suggest that a platform or product is recognised, nor for advertising.',
      },
    }),
});
