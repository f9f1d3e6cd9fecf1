import { componentsOf, contentTypeOf, storedFields, typeNames } from '@xianfeng/content-types';
import { describe, expect, test } from 'vitest';
import { componentConfiguration, typeConfiguration, type DeskConfiguration } from './form-layout.ts';

const titleFieldOf = () => 'name';
const formOf = ({ layouts }: DeskConfiguration) => layouts.edit.flat().map(({ name }) => name);

describe.each(typeNames)('the form of %s', (name) => {
  const type = contentTypeOf(name);
  const fields = storedFields(type);
  const configuration = typeConfiguration(type, fields, titleFieldOf);

  test('asks for everything that the definition stores, once and in its order', () => {
    const asked = Object.entries(type.fields)
      .filter(([, field]) => field.storage && field.kind !== 'inverse')
      .map(([field]) => field);
    expect(formOf(configuration)).toEqual(asked);
  });

  test('leaves the change note to the panel beside it', () => {
    expect(formOf(configuration)).not.toEqual(expect.arrayContaining(['changeNote']));
  });

  test('speaks Chinese, also in its groups', () => {
    const groups = componentsOf(fields).map((part) => componentConfiguration(part.fields, titleFieldOf));
    for (const { metadatas } of [configuration, ...groups])
      for (const { edit, list } of Object.values(metadatas))
        expect([edit.label, list.label].join()).toMatch(/^[^a-z]*[一-鿿]/);
  });

  test('fits its rows, and its list says what the document is called first', () => {
    for (const row of configuration.layouts.edit)
      expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
    expect(configuration.layouts.list[0]).toBe(type.titleField);
    expect(configuration.layouts.list.length).toBeLessThanOrEqual(5);
  });
});
