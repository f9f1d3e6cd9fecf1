import { useField } from '@strapi/strapi/admin';
import { beijingMinute } from '@xianfeng/content-types/rules/beijing-time';
import { dayKind, minuteKind, WrittenDateField, type Kind } from './written-field.tsx';

interface Properties {
  readonly name: string;
  /** Null in the filters of a list, which only say it. */
  readonly label?: string | null;
  readonly 'aria-label'?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** How a kind of date stands in the form, and how in its field. */
interface Storage {
  readonly kind: Kind;
  readonly shown: (stored: string) => string;
  readonly stored: (shown: string) => string;
}

function dateInput({ kind, shown, stored }: Storage) {
  return function DateInput({
    name,
    label,
    'aria-label': spokenLabel,
    hint,
    required = false,
    disabled = false,
  }: Properties) {
    const field = useField<string | null>(name);
    return (
      <WrittenDateField
        kind={kind}
        name={name}
        label={label ?? undefined}
        spokenLabel={spokenLabel}
        hint={hint}
        required={required}
        disabled={disabled}
        error={field.error}
        value={field.value ? shown(field.value) : null}
        onChange={(value) => field.onChange(name, value === null ? null : stored(value))}
      />
    );
  };
}

/** A calendar day. Strapi's own input turns a typed 2026-11-20 into the year 1826. */
export const DayInput = dateInput({ kind: dayKind, shown: (day) => day.slice(0, 10), stored: (day) => day });

/** A moment on Beijing's clock, wherever the editor sits. */
export const MomentInput = dateInput({
  kind: minuteKind,
  shown: (moment) => beijingMinute(moment).replace(' ', 'T'),
  stored: (minute) => new Date(`${minute}:00+08:00`).toISOString(),
});
