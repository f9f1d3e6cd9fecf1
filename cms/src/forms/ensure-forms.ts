import type { Core } from '@strapi/strapi';
import {
  componentsOf,
  contentTypeOf,
  storedFields,
  typeNames,
  uidOf,
  type TypeName,
} from '@xianfeng/content-types';
import { componentConfiguration, typeConfiguration, type DeskConfiguration } from './form-layout.ts';

const titleFieldOf = (target: string): string => contentTypeOf(target as TypeName).titleField;

/** Makes the forms and lists of the desk what the content types say, so that nobody has to arrange them by hand. */
export async function ensureForms(strapi: Core.Strapi): Promise<void> {
  const desk = strapi.plugin('content-manager');
  const set = (kind: 'content-types' | 'components', uid: string, configuration: DeskConfiguration) =>
    desk.service(kind).updateConfiguration({ uid }, configuration);
  for (const name of typeNames) {
    const type = contentTypeOf(name);
    const fields = storedFields(type);
    await set('content-types', uidOf(name), typeConfiguration(type, fields, titleFieldOf));
    for (const part of componentsOf(fields))
      await set(
        'components',
        `${part.category}.${part.name}`,
        componentConfiguration(part.fields, titleFieldOf),
      );
  }
}
