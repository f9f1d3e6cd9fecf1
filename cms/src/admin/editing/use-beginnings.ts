import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { kebab } from '@xianfeng/content-types/language/content-type';
import type { Beginnings } from '../../editing/beginnings.ts';
import { picked, type FormValues } from '../reports/form-values.ts';

/** What of the beginnings a form does not say yet, field by field. */
export function untold(values: FormValues, { days, relations }: Beginnings): [string, unknown][] {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
  return [
    ...Object.entries(days).filter(([name]) => isEmpty(values[name])),
    ...Object.entries(relations).flatMap(([name, pointed]): [string, unknown][] => {
      const { connect = [] } = (values[name] ?? {}) as { readonly connect?: readonly unknown[] };
      return connect.length === 0 ? [[name, picked(pointed)]] : [];
    }),
  ];
}

/**
 * Fills a new form with what there is nothing to choose in, as soon as something is written in it: a form that was only
 * looked at is left as it was found.
 */
export function useBeginnings(typeName: string): void {
  const { get } = useFetchClient();
  const modified = useForm<boolean>('Beginnings', (state) => state.modified);
  const values = useForm<FormValues>('Beginnings', (state) => state.values as FormValues);
  const onChange = useForm('Beginnings', (state) => state.onChange);
  const [beginnings, setBeginnings] = useState<Beginnings | null>(null);
  const filled = useRef(false);

  useEffect(() => {
    let wanted = true;
    // Without it everything can be chosen by hand.
    get<Beginnings>(`/beginnings/${kebab(typeName)}`).then(
      ({ data }) => wanted && setBeginnings(data),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [get, typeName]);

  useEffect(() => {
    if (!beginnings || !modified || filled.current) return;
    filled.current = true;
    for (const [name, value] of untold(values, beginnings)) onChange(name, value as string);
  }, [beginnings, modified, onChange, values]);
}
