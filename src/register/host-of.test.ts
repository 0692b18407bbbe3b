import { expect, test } from 'vitest';
import { registrableHost } from './host-of.js';

test.each([
  ['https://vuln.example.cn/', 'vuln.example.cn', 'vuln.example.cn'],
  ['HTTP://Vuln.Example.CN:8080/a?b#c', 'vuln.example.cn', 'vuln.example.cn'],
  ['https://样例.中国/公告', 'xn--fsq541d.xn--fiqs8s', '样例.中国'],
  ['https://XN--FIQS8S.xn--fiqs8s/', 'xn--fiqs8s.xn--fiqs8s', '中国.中国'],
  ['ｈｔｔｐｓ：／／ｖｕｌｎ．ｅｘａｍｐｌｅ．ｃｎ', 'vuln.example.cn', 'vuln.example.cn'],
  ['https://vuln.example.cn./', 'vuln.example.cn', 'vuln.example.cn'],
])('%s has the host %s', (url, ascii, unicode) => {
  expect(registrableHost(url)).toEqual({ ascii, unicode });
});

test.each([
  ['nothing', ''],
  ['a host alone', 'vuln.example.cn'],
  ['a script', 'javascript:alert(1)'],
  ['another scheme', 'ftp://vuln.example.cn/'],
  ['this machine', 'http://localhost/'],
  ['a private network', 'http://192.168.1.1/'],
  ['a user name', 'https://user@vuln.example.cn/'],
])('%s has no public host', (_, url) => {
  expect(registrableHost(url)).toBeUndefined();
});
