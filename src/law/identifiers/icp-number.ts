import { doubtful, type Good, type IdentifierCheck, impossible, readIdentifier } from './identifier.js';

/**
 * The abbreviations used in ICP numbers. Not the number-plate set: 川 and 蜀, 云 and 滇, 贵 and 黔, 陕 and 秦, 甘 and 陇
 * all occur.
 */
const provinces = '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇陕秦甘陇青宁新藏蒙';
const traditionalProvinces: Readonly<Record<string, string>> = {
  滬: '沪',
  遼: '辽',
  蘇: '苏',
  閩: '闽',
  贛: '赣',
  魯: '鲁',
  粵: '粤',
  瓊: '琼',
  貴: '贵',
  雲: '云',
  陝: '陕',
  隴: '陇',
  寧: '宁',
};

/**
 * - `filing-subject`: 备案 of the host (主体), no suffix. `filing-service`: 备案 of one site or app, with `-n`.
 * - `licence`: 经营许可 `京ICP证030173号`. `telecom-licence`: 增值电信业务许可 `京B2-20190001`.
 */
export type IcpNumberKind = 'filing-subject' | 'filing-service' | 'licence' | 'telecom-licence';

export type IcpParts = {
  readonly kind: IcpNumberKind;
  /** Province as written, `合字` for nation-wide licences, empty where none is written. */
  readonly province: string;
};

const filing = new RegExp(`^([${provinces}])ICP备(\\d{8}|\\d{10})号?(?:-(\\d{1,4})([AXK])?)?号?$`, 'u');
const licence = new RegExp(`^([${provinces}])ICP证(\\d{6,8})号?(?:-(\\d{1,4}))?号?$`, 'u');
const telecom = new RegExp(
  `^([${provinces}]|合字)?([AB][12](?:\\.[AB][12])*)-(\\d{8})(?:号?-(\\d{1,4}[AXK]?))?号?$`,
  'u',
);
/** Has the look of a licence number, in a form not described anywhere; seen: 辽B-2-4-20080039. */
const telecomLike = new RegExp(
  `^(?:[${provinces}]|合字)?[AB][\\dAB.,、-]{0,30}-?\\d{6,10}号?(?:-\\d{1,4})?$`,
  'u',
);

/** 互联网信息服务（ICP）许可或备案号 (Article 4(1)): a filing number or a licence number. */
export function checkIcpNumber(typed: string): IdentifierCheck<IcpParts> {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const text = simplifyProvince(
    read.text.replace(/^(?:网站)?(?:ICP)?(?:备案|许可证?)(?:\/许可证?)?(?:编?号)?:/u, ''),
  );
  if (text.includes('公网安备')) return impossible('police-filing-number');
  return checkFiling(text) ?? checkLicence(text) ?? checkTelecom(text) ?? whyImpossible(text);
}

function checkFiling(text: string): IdentifierCheck<IcpParts> | undefined {
  const found = filing.exec(text);
  if (found === null) return undefined;
  const [, province = '', serial = '', service, suffix = ''] = found;
  const subject = `${province}ICP备${serial}号`;
  const normal = service === undefined ? subject : `${subject}-${service}${suffix}`;
  if (serial.length === 10 && !/^20[12]\d/.test(serial)) return doubtful(normal, 'unusual-year');
  return good(normal, { kind: service === undefined ? 'filing-subject' : 'filing-service', province });
}

function checkLicence(text: string): IdentifierCheck<IcpParts> | undefined {
  const found = licence.exec(text);
  if (found === null) return undefined;
  const [, province = '', serial = '', service] = found;
  const normal = `${province}ICP证${serial}号${service === undefined ? '' : `-${service}`}`;
  return good(normal, { kind: 'licence', province });
}

function checkTelecom(text: string): IdentifierCheck<IcpParts> | undefined {
  const found = telecom.exec(text);
  if (found !== null) {
    const [, province = '', services = '', serial = '', service] = found;
    const normal = `${province}${services}-${serial}${service === undefined ? '' : `号-${service}`}`;
    return good(normal, { kind: 'telecom-licence', province });
  }
  return telecomLike.test(text) ? doubtful(text, 'unusual-licence-form') : undefined;
}

function whyImpossible(text: string): IdentifierCheck<IcpParts> {
  const filed = /^(.*?)ICP([备证])(\d*)/u.exec(text);
  if (filed === null) return impossible('form');
  const [, before = '', , digits = ''] = filed;
  if (before === '') return impossible('province-missing');
  if (before.length > 1 || !provinces.includes(before))
    return impossible('unknown-province', { province: before });
  return impossible('digit-count', { digits: String(digits.length) });
}

function good(normal: string, parts: IcpParts): Good<IcpParts> {
  return { verdict: 'good', normal, ...parts };
}

function simplifyProvince(text: string): string {
  const first = text.charAt(0);
  return (traditionalProvinces[first] ?? first) + text.slice(1);
}
