/**
 * Compares a component with the fixtures that govuk-frontend ships for it.
 * @ministryofjustice/frontend ships none; its components are compared with markup written out in their tests.
 */
import { readFileSync } from 'node:fs';
import { type Child, Fragment, jsx } from 'hono/jsx';
import { raw } from 'hono/html';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Attributes } from '#web/components/attributes';
import type { ChoiceGroupProps } from '../../src/web/components/form-group/choice-group.js';
import type { FieldProps } from '../../src/web/components/form-group/form-group.js';

/** A piece of content as the fixtures write it. */
export type Content = {
  text?: string | number | undefined;
  html?: string | false | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

type Titled = Content & { isPageHeading?: boolean };
type FormGroupOptions = { classes?: string; attributes?: Attributes };

/** The options that all controls with one label share. */
export type FieldOptions = {
  id?: string;
  name: string;
  label?: Titled;
  hint?: Content;
  errorMessage?: Content;
  describedBy?: string;
  formGroup?: FormGroupOptions;
  classes?: string;
  attributes?: Attributes;
};

/** The options that all groups of controls share. */
export type GroupOptions = {
  fieldset?: { legend?: Titled; classes?: string; attributes?: Attributes; describedBy?: string };
  hint?: Content;
  errorMessage?: Content;
  describedBy?: string;
  formGroup?: FormGroupOptions;
  classes?: string;
  attributes?: Attributes;
};

/** Text becomes a string (and is escaped), html goes through as it is. */
export function contentOf(content: Content | undefined): Child {
  if (typeof content?.html === 'string' && content.html !== '') return raw(content.html.trim());
  return content?.text;
}

export function fieldOf(options: FieldOptions): FieldProps {
  return {
    id: options.id,
    name: options.name,
    label: contentOf(options.label),
    labelClasses: options.label?.classes,
    labelIsPageHeading: options.label?.isPageHeading,
    hint: contentOf(options.hint),
    errorMessage: contentOf(options.errorMessage),
    describedBy: options.describedBy,
    formGroupClasses: options.formGroup?.classes,
    formGroupAttributes: options.formGroup?.attributes,
  };
}

export function groupOf(options: GroupOptions): ChoiceGroupProps {
  return {
    legend: contentOf(options.fieldset?.legend),
    legendClasses: options.fieldset?.legend?.classes,
    legendIsPageHeading: options.fieldset?.legend?.isPageHeading,
    fieldsetClasses: options.fieldset?.classes,
    fieldsetAttributes: options.fieldset?.attributes,
    hint: contentOf(options.hint),
    errorMessage: contentOf(options.errorMessage),
    describedBy: options.fieldset?.describedBy ?? options.describedBy,
    formGroupClasses: options.formGroup?.classes,
    formGroupAttributes: options.formGroup?.attributes,
  };
}

function attributeText(name: string, value: string): string {
  if (name !== 'class') return ` ${name}="${value}"`;
  const sorted = value.split(/\s+/).filter(Boolean).sort().join(' ');
  return sorted === '' ? '' : ` class="${sorted}"`;
}

function nodeLines(node: DefaultTreeAdapterTypes.ChildNode, indent: string): string[] {
  if ('value' in node) {
    const text = node.value.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [`${indent}${text}`];
  }
  if (!('tagName' in node)) return [];
  const attributes = node.attrs.map((attribute) => attributeText(attribute.name, attribute.value)).sort();
  return [
    `${indent}<${node.tagName}${attributes.join('')}>`,
    ...node.childNodes.flatMap((child) => nodeLines(child, `${indent}  `)),
  ];
}

/**
 * The tree as lines: attributes and classes sorted, blanks collapsed. It does not see whether two words have a
 * blank between them when one of them is in an element of its own.
 */
export function normalisedHtml(html: string): string {
  return parseFragment(html)
    .childNodes.flatMap((node) => nodeLines(node, ''))
    .join('\n');
}

/** Renders synchronously; a component that waits for something fails here. */
export function rendered(view: Child): string {
  const rendering: unknown = jsx(Fragment, null, view).toString();
  if (typeof rendering !== 'string') throw new Error('components must render synchronously');
  return rendering;
}

type Fixture<Options> = { name: string; options: Options; html: string };

/** `skipped` maps the name of a fixture to the reason for leaving it out. */
export type ExpectedFixtures = { compared: number; skipped?: Readonly<Record<string, string>> };

/** Declares one test for each fixture of a govuk component, and one for their number. */
export function compareWithFixtures<Options>(
  component: string,
  expected: ExpectedFixtures,
  render: (options: Options) => Child,
): void {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture<Options>[] };
  const skipped = expected.skipped ?? {};
  const compared = fixtures.filter((fixture) => !(fixture.name in skipped));

  describe(`govuk ${component} fixtures`, () => {
    test.each(compared)('$name', (fixture) => {
      expect(normalisedHtml(rendered(render(fixture.options)))).toBe(normalisedHtml(fixture.html));
    });
    test.skip.each(Object.entries(skipped))('%s: %s', () => undefined);
    test('as many are compared and skipped as we believe', () => {
      expect({ compared: compared.length, skipped: fixtures.length - compared.length }).toEqual({
        compared: expected.compared,
        skipped: Object.keys(skipped).length,
      });
    });
  });
}
