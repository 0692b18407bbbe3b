import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { type Language, sayIn, type Visit } from '#web/layout/visit';
import { rendered } from '../../../../test/support/fixture-comparison.js';
import { Gallery } from './gallery.js';

function visitIn(language: Language): Visit {
  const name = { zh: '样例备案系统', en: 'Sample filing portal' };
  return {
    language,
    say: sayIn(language),
    path: '/demonstration/components',
    now: instantOf(Date.UTC(2026, 10, 22, 6, 5)),
    site: { name, subline: name },
    assets: { css: '/assets/a.css', js: '/assets/a.js', jsEnabled: '/assets/b.js', icon: '/assets/i.svg' },
    demonstration: { clockSet: false },
  };
}

type Element = DefaultTreeAdapterTypes.Element;

function elementsUnder(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsUnder(child)] : []));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

describe.each(['zh', 'en'] as const)('every component on one page, in %s', (language) => {
  const html = rendered(<Gallery visit={visitIn(language)} />);
  const elements = elementsUnder(parse(html));
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);

  test('no id is given twice', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('labels, descriptions and links within the page lead to something', () => {
    const references = elements.flatMap((element) =>
      ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'data-aria-controls'].flatMap((name) =>
        (attribute(element, name) ?? '').split(' ').filter(Boolean),
      ),
    );
    const anchors = elements.flatMap((element) => /^#(.+)/.exec(attribute(element, 'href') ?? '')?.[1] ?? []);
    expect(references.length).toBeGreaterThan(30);
    expect([...references, ...anchors].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('a strict content security policy finds nothing to block', () => {
    const scripts = elements.filter((element) => element.tagName === 'script');
    expect(
      scripts.map((script) => [attribute(script, 'src') !== undefined, script.childNodes.length]),
    ).toEqual([
      [true, 0],
      [true, 0],
    ]);
    const inline = elements.flatMap(({ attrs, tagName }) =>
      attrs
        .filter(({ name }) => name === 'style' || name.startsWith('on'))
        .map(({ name }) => `${tagName} ${name}`),
    );
    expect(inline).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'style')).toEqual([]);
  });

  test('nothing was lost on the way into the page', () => {
    expect(html).not.toMatch(/\[object|undefined|NaN|class="[^"]*(,|false|null)/);
  });

  test('the page speaks one language', () => {
    const withoutSwitch = html.replace(/<a [^>]*rel="alternate"[^>]*>[^<]*<\/a>/, '');
    const words =
      language === 'zh' ? />(Error:|Back|Next page|Menu|Warning|Search)</ : /上一页|错误：|菜单|返回/;
    expect(withoutSwitch).not.toMatch(words);
  });
});
