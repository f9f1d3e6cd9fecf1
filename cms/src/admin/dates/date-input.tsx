import { Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { beijingMinute } from '@xianfeng/content-types/rules/beijing-time';

interface Properties {
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** How a kind of date stands in the browser's own input and in the form. */
interface Kind {
  readonly input: 'date' | 'datetime-local';
  readonly shown: (stored: string) => string;
  readonly stored: (shown: string) => string;
}

function dateInput({ input, shown, stored }: Kind) {
  return function DateInput({ name, label, hint, required = false, disabled = false }: Properties) {
    const field = useField<string | null>(name);
    return (
      <Field.Root name={name} hint={hint} required={required} error={field.error}>
        <Field.Label>{label}</Field.Label>
        <Field.Input type={input} name={name} disabled={disabled} value={field.value ? shown(field.value) : ''} onChange={(event: { target: { value: string } }) => field.onChange(name, event.target.value ? stored(event.target.value) : null)} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  };
}

/** A calendar day. Strapi's own input turns a typed 2026-11-20 into the year 1826. */
export const DayInput = dateInput({ input: 'date', shown: (day) => day.slice(0, 10), stored: (day) => day });

/** A moment on Beijing's clock, wherever the editor sits. */
export const MomentInput = dateInput({ input: 'datetime-local', shown: (moment) => beijingMinute(moment).replace(' ', 'T'), stored: (minute) => new Date(`${minute}:00+08:00`).toISOString() });
