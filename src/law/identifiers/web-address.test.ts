import { describe, expect, it } from 'vitest';
import { checkWebAddress } from './web-address.js';

describe('public web addresses', () => {
  it.each([
    // typed                                 for people                            for machines
    ['https://www.example.com', 'https://www.example.com/', 'https://www.example.com/'],
    [
      'HTTP://Example.COM:80/Bugs?id=1#top',
      'http://example.com/Bugs?id=1#top',
      'http://example.com/Bugs?id=1#top',
    ],
    ['https://example.com:8443/', 'https://example.com:8443/', 'https://example.com:8443/'],
    ['https://例子.中国/', 'https://例子.中国/', 'https://xn--fsqu00a.xn--fiqs8s/'],
    ['https://xn--fsqu00a.xn--fiqs8s', 'https://例子.中国/', 'https://xn--fsqu00a.xn--fiqs8s/'],
    ['https://bücher.de.', 'https://bücher.de/', 'https://xn--bcher-kva.de/'],
    [
      'ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／漏洞',
      'https://example.com/%E6%BC%8F%E6%B4%9E',
      'https://example.com/%E6%BC%8F%E6%B4%9E',
    ],
    [' https://exam\u200Bple.com/\t', 'https://example.com/', 'https://example.com/'],
    ['https://example.com/@user', 'https://example.com/@user', 'https://example.com/@user'],
  ])('%s is good', (typed, normal, ascii) => {
    expect(checkWebAddress(typed)).toMatchObject({
      verdict: 'good',
      normal,
      ascii,
      host: new URL(ascii).hostname,
    });
  });

  it.each([
    ['https://8.8.8.8/', 'numeric-host', '8.8.8.8'],
    ['https://[2400:3200::1]/', 'numeric-host', '[2400:3200::1]'],
    ['https://src.example', 'reserved-name', 'src.example'],
    ['https://exаmple.com', 'mixed-alphabets', 'xn--exmple-4nf.com'],
  ])('%s is doubtful: %s', (typed, reason, host) => {
    expect(checkWebAddress(typed)).toMatchObject({ verdict: 'doubtful', reason, host });
  });

  it.each([
    'http://localhost:3000/',
    'http://src.localhost/',
    'http://intranet/',
    'http://src.corp/',
    'http://src.local/',
    'http://router.home.arpa/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://2130706433/',
    'http://10.1.2.3/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[2001:db8::1]/',
    'http://１２７．０．０．１/',
  ])('%s is not public', (typed) => {
    expect(checkWebAddress(typed)).toMatchObject({ verdict: 'impossible', reason: 'not-public' });
  });

  it.each([
    'http://172.32.0.1/',
    'http://100.128.0.1/',
    'http://11.0.0.1/',
    'http://[2001:4860:4860::8888]/',
  ])('%s lies next to a private range and is only doubted', (typed) => {
    expect(checkWebAddress(typed)).toMatchObject({ verdict: 'doubtful', reason: 'numeric-host' });
  });

  it.each([
    ['www.example.com', 'scheme-missing'],
    ['//example.com', 'scheme-missing'],
    ['javascript:alert(1)', 'scheme-missing'],
    ['ftp://example.com', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://user:secret@example.com', 'user-name'],
    ['https://@example.com', 'user-name'],
    ['https://example.com＠evil.cn/', 'user-name'],
    ['https://', 'form'],
    ['https://exa mple.com:99999', 'form'],
    ['https://a..b.cn', 'form'],
    ['https://漏洞 平台', 'not-public'],
    [`https://example.com/${'a'.repeat(2100)}`, 'too-long'],
    ['', 'empty'],
  ])('%s is impossible: %s', (typed, reason) => {
    expect(checkWebAddress(typed)).toMatchObject({ verdict: 'impossible', reason });
  });
});
