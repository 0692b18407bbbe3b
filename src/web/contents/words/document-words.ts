import type { FindingCode } from '#law/finding-codes';
import type { FindingWords } from './words-context.js';

const birthDateNotADay: FindingWords = ({ say }) =>
  say(
    '证件号码中的出生日期不是存在的日期，请对照证件核对每一位',
    'The birth date inside the number does not exist; compare each digit with the document',
  );
const birthDateInFuture: FindingWords = ({ say }) =>
  say(
    '证件号码中的出生日期晚于今天，请对照证件核对每一位',
    'The birth date inside the number lies in the future; compare each digit with the document',
  );
const birthDateLongAgo: FindingWords = ({ say }) =>
  say(
    '证件号码中的出生日期是很久以前，请对照证件核对。',
    'The birth date inside the number is very long ago; compare it with the document.',
  );
const eighteenDigits: FindingWords = ({ say }) =>
  say(
    '证件号码应当为 18 位，请对照证件核对',
    'The number must have 18 characters; compare it with the document',
  );
const identityCharacters: FindingWords = ({ say }) =>
  say(
    '证件号码只能由数字组成，最后一位可以是 X，请对照证件核对',
    'The number has digits only, the last may be X; compare it with the document',
  );
const unknownRegion: FindingWords = ({ say }) =>
  say(
    '证件号码开头的地区代码不存在，请对照证件核对',
    'The region at the beginning of the number does not exist; compare it with the document',
  );
const checkCharacter: FindingWords = ({ say }) =>
  say(
    '证件号码最后一位校验不符，通常是输错了一位，请对照证件核对。',
    'The check character does not fit, usually one digit is mistyped; compare it with the document.',
  );
const documentForm: FindingWords = ({ say }) =>
  say(
    '证件号码不是所选证件的写法，请核对证件类型和号码',
    'The number is not one of the document chosen; check the kind of document and the number',
  );
const unusualForm: FindingWords = ({ say }) =>
  say(
    '证件号码的写法不常见，请对照证件核对。',
    'The form of the number is unusual; compare it with the document.',
  );

/** Numbers of the host's documents. */
export const documentWords = {
  'unified-social-credit-code.length': ({ say }) =>
    say(
      '统一社会信用代码应当为 18 位，请对照营业执照或者法人证书核对',
      'The unified social credit code has 18 characters; compare it with the licence',
    ),
  'unified-social-credit-code.illegal-character': ({ say }) =>
    say(
      '统一社会信用代码只能由数字和大写字母组成，并且没有 I、O、S、V、Z，请核对',
      'The unified social credit code has digits and capital letters without I, O, S, V, Z; check it',
    ),
  'unified-social-credit-code.region-not-digits': ({ say }) =>
    say(
      '统一社会信用代码第 3 至 8 位一般为数字，请对照证照核对。',
      'Characters 3 to 8 of the code are usually digits; compare it with the licence.',
    ),
  'unified-social-credit-code.check-character': ({ say }) =>
    say(
      '统一社会信用代码最后一位校验不符，通常是输错了一位，请对照证照核对。',
      'The check character of the code does not fit, usually one character is mistyped; compare it with the licence.',
    ),
  'unified-social-credit-code.organisation-code-check-character': ({ say }) =>
    say(
      '统一社会信用代码第 9 至 17 位（组织机构代码）校验不符，请对照证照核对。',
      'Characters 9 to 17 (organisation code) do not pass their check; compare the code with the licence.',
    ),
  'resident-identity-card.first-generation': ({ say }) =>
    say(
      '这是 15 位的第一代身份证号码，请填写 18 位的现行号码',
      'This is a 15-digit number of the first generation; enter the present 18-digit number',
    ),
  'resident-identity-card.length': eighteenDigits,
  'resident-identity-card.illegal-character': identityCharacters,
  'resident-identity-card.residence-permit-number': ({ say }) =>
    say(
      '这是港澳台居民居住证号码，请把证件类型改为港澳台居民居住证',
      'This is a number of a residence permit for Hong Kong, Macao and Taiwan residents; choose that kind of document',
    ),
  'resident-identity-card.unknown-region': unknownRegion,
  'resident-identity-card.birth-date-not-a-day': birthDateNotADay,
  'resident-identity-card.birth-date-in-future': birthDateInFuture,
  'resident-identity-card.birth-date-long-ago': birthDateLongAgo,
  'resident-identity-card.check-character': checkCharacter,
  'residence-permit-hmt.length': eighteenDigits,
  'residence-permit-hmt.illegal-character': identityCharacters,
  'residence-permit-hmt.unknown-region': ({ say }) =>
    say(
      '港澳台居民居住证号码以 81、82 或者 83 开头，请核对证件类型和号码',
      'Numbers of this residence permit begin with 81, 82 or 83; check the kind of document and the number',
    ),
  'residence-permit-hmt.birth-date-not-a-day': birthDateNotADay,
  'residence-permit-hmt.birth-date-in-future': birthDateInFuture,
  'residence-permit-hmt.birth-date-long-ago': birthDateLongAgo,
  'residence-permit-hmt.check-character': checkCharacter,
  'mainland-travel-permit-hm.form': documentForm,
  'mainland-travel-permit-tw.form': documentForm,
  'mainland-travel-permit-tw.unusual-form': unusualForm,
  'passport-cn.form': documentForm,
  'passport-cn.unusual-form': unusualForm,
  'passport-foreign.form': documentForm,
  'passport-foreign.unusual-form': unusualForm,
  'permanent-residence-foreigner.form': documentForm,
} satisfies Partial<Record<FindingCode, FindingWords>>;
