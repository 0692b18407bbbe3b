import type { FindingCode } from '#law/finding-codes';
import type { FindingWords } from './words-context.js';

/** Addresses, ICP and MLPS numbers, telephones, mail. Doubts end with a full stop: a sentence follows them. */
export const identifierWords = {
  'web-address.scheme-missing': ({ say, label }) =>
    say(
      `${label}缺少开头，请填写完整网址，例如 https://www.example.cn`,
      `${label}: enter the complete address, such as https://www.example.cn`,
    ),
  'web-address.scheme': ({ say, label, detail }) =>
    say(
      `${label}应当以 http:// 或者 https:// 开头，不能是 ${detail('scheme')}`,
      `${label} must begin with http:// or https://, not ${detail('scheme')}`,
    ),
  'web-address.user-name': ({ say, label }) =>
    say(
      `${label}中带有用户名或者 @，请只填写网址`,
      `${label} contains a user name or @; enter only the address`,
    ),
  'web-address.form': ({ say, label }) =>
    say(
      `${label}不是有效的网址，请从浏览器地址栏复制完整网址`,
      `${label} is not a valid address; copy it from the address bar of your browser`,
    ),
  'web-address.not-public': ({ say, label, detail }) =>
    say(
      `${label}（${detail('host')}）不能从公共互联网访问，请填写公众可以打开的网址`,
      `${label} (${detail('host')}) cannot be reached from the public Internet; enter an address the public can open`,
    ),
  'web-address.reserved-name': ({ say, label, detail }) =>
    say(
      `${label}使用了示例专用的域名 ${detail('host')}，请核对。`,
      `${label} uses a name reserved for examples, ${detail('host')}; check it.`,
    ),
  'web-address.mixed-alphabets': ({ say, label, detail }) =>
    say(
      `${label}的域名 ${detail('host')} 混用了不同文字的字母，请核对是否输入有误。`,
      `${label}: the name ${detail('host')} mixes letters of different scripts; check for a typing error.`,
    ),
  'web-address.numeric-host': ({ say, label, detail }) =>
    say(
      `${label}是数字地址 ${detail('host')}，一般应当填写域名。`,
      `${label} is a numeric address, ${detail('host')}; usually a domain name is given.`,
    ),
  'icp-number.form': ({ say }) =>
    say(
      'ICP 许可或备案号的写法不对，请照工业和信息化部公布的号码填写，例如 京ICP备00000000号-1',
      'The ICP number is not written as such numbers are; copy it as published, for instance 京ICP备00000000号-1',
    ),
  'icp-number.province-missing': ({ say }) =>
    say(
      'ICP 号前面缺少省份简称，例如 京、沪、粤',
      'The ICP number lacks the abbreviation of the province in front, such as 京, 沪 or 粤',
    ),
  'icp-number.unknown-province': ({ say, detail }) =>
    say(
      `ICP 号前面的“${detail('province')}”不是省份简称，请核对`,
      `“${detail('province')}” at the beginning of the ICP number is no abbreviation of a province; check it`,
    ),
  'icp-number.digit-count': ({ say, detail }) =>
    say(
      `ICP 号的数字有 ${detail('digits')} 位，备案号应当为 8 位或者 10 位，许可证号应当为 6 至 8 位，请核对`,
      `The ICP number has ${detail('digits')} digits; filing numbers have 8 or 10, licence numbers 6 to 8. Check it`,
    ),
  'icp-number.police-filing-number': ({ say }) =>
    say(
      '这是公安联网备案号，这里请填写 ICP 许可或备案号，例如 京ICP备00000000号-1',
      'This is a public-security number; enter the ICP licence or filing number, such as 京ICP备00000000号-1',
    ),
  'icp-number.unusual-year': ({ say }) =>
    say('ICP 备案号开头的年份不常见，请核对。', 'The year in the ICP number is unusual; check it.'),
  'icp-number.unusual-licence-form': ({ say }) =>
    say('ICP 许可证号的写法不常见，请核对。', 'The form of the ICP licence number is unusual; check it.'),
  'phone.illegal-character': ({ say, label }) =>
    say(
      `${label}里有不能用于电话的字符，请只填写数字、+ 和 -`,
      `${label} has characters that no telephone number has; use digits, + and - only`,
    ),
  'phone.form': ({ say, label }) =>
    say(
      `${label}不是有效的电话号码，请填写 11 位手机号或者带区号的固定电话，例如 010-12345678`,
      `${label} is not a valid number; enter an 11-digit mobile number or a landline with area code, such as 010-12345678`,
    ),
  'phone.digit-count': ({ say, label }) =>
    say(
      `${label}的位数不对，香港、澳门为 8 位，台湾为 8 至 9 位，请核对`,
      `${label} has the wrong number of digits: Hong Kong and Macao have 8, Taiwan 8 or 9. Check it`,
    ),
  'phone.foreign-number': ({ say, label }) =>
    say(`${label}是境外号码，请核对。`, `${label} is a foreign number; check it.`),
  'phone.area-code-missing': ({ say, label }) =>
    say(
      `${label}像是没有区号的固定电话，请补上区号，例如 010-。`,
      `${label} looks like a landline without area code; add it, such as 010-.`,
    ),
  'mail.form': ({ say, label }) =>
    say(
      `${label}不是有效的邮箱地址，请按 name@example.cn 的形式填写`,
      `${label} is not a valid mail address; write it like name@example.cn`,
    ),
  'mail.domain': ({ say, label }) =>
    say(
      `${label}中 @ 后面的部分不是有效的域名，请核对`,
      `${label}: the part after @ is not a valid domain name; check it`,
    ),
  'mail.too-long': ({ say, label, detail }) =>
    say(
      `${label}太长，最多 ${detail('max')} 个字符，请核对`,
      `${label} is too long, at most ${detail('max')} characters; check it`,
    ),
  'mlps-number.form-not-known': ({ say }) =>
    say(
      '备案证明编号不是常见的 11 位加 5 位数字，请与证明核对。',
      'The certificate number is not of the usual 11 and 5 digits; compare it with the certificate.',
    ),
  'mlps-number.no-digits': ({ say }) =>
    say(
      '备案证明编号中没有数字，请照证明上的编号填写',
      'The certificate number has no digits; copy the number on the certificate',
    ),
  'mlps-number.unknown-region': ({ say, detail }) =>
    say(
      `备案证明编号开头的 ${detail('region')} 不是已知的地区代码，请与证明核对。`,
      `The certificate number begins with ${detail('region')}, no known region; compare it with the certificate.`,
    ),
} satisfies Partial<Record<FindingCode, FindingWords>>;
