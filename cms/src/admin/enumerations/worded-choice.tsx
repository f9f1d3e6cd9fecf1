import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
import { wordsOf } from './words-of.ts';

type Properties = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }> & {
  readonly attribute?: { readonly enum?: readonly string[] };
};

/** A choice of an editing form, in the words of the content types. */
export function WordedChoice({ attribute, ...properties }: Properties) {
  const options = Object.entries(wordsOf(attribute?.enum ?? [])).map(([value, label]) => ({ value, label }));
  return <InputRenderer {...properties} type="enumeration" options={options} />;
}
