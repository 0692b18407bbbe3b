import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { footerSnippets } from './footer-snippets.js';

type Element = DefaultTreeAdapterTypes.Element;

function onlyChild(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.ChildNode {
  expect(node.childNodes).toHaveLength(1);
  const [child] = node.childNodes;
  if (child === undefined) throw new Error('empty');
  return child;
}

function attributes(element: Element): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

describe.each(['漏备2023000015', '备<"&\'>2023'])('what is pasted for %s', (number) => {
  const snippets = footerSnippets({ number, status: 'filed' }, 'https://filing.example');
  const page = `https://filing.example/register/${encodeURIComponent(number)}`;

  it('is one link with the very number as text', () => {
    const link = onlyChild(parseFragment(snippets.text)) as Element;
    expect([link.tagName, attributes(link)]).toEqual(['a', { href: page }]);
    const text = onlyChild(link) as DefaultTreeAdapterTypes.TextNode;
    expect(text.value).toBe(`漏洞收集平台备案编号：${number}`);
  });

  it('or one link with a picture that stands for the number', () => {
    const link = onlyChild(parseFragment(snippets.badge)) as Element;
    expect(attributes(link)).toEqual({ href: page });
    const picture = onlyChild(link) as Element;
    expect(picture.tagName).toBe('img');
    expect(attributes(picture)).toMatchObject({
      src: `${page}/badge.svg`,
      alt: `漏洞收集平台备案编号：${number}`,
      height: '24',
    });
  });

  it('in one line, without script or style', () => {
    for (const html of Object.values(snippets)) expect(html).not.toMatch(/\n|<script|style=| on\w+=/);
  });
});
