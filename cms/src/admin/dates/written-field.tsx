import { Field, Flex, IconButton, Popover } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { beijingDate, formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { useState } from 'react';
import { MonthCalendar } from './month-calendar.tsx';
import { dayOf, minuteOf } from './written-date.ts';

/** How a kind of date is written and read. Its value is `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`. */
export interface Kind {
  readonly shown: (value: string) => string;
  readonly read: (written: string) => string | null;
  readonly example: string;
  /** The value when a day is chosen from the calendar. */
  readonly on: (day: string, before: string | null) => string;
}

export const dayKind: Kind = {
  shown: formatDate,
  read: dayOf,
  example: '如 2026年5月11日',
  on: (day) => day,
};
export const minuteKind: Kind = {
  shown: (minute) => `${formatDate(minute.slice(0, 10))} ${minute.slice(11, 16)}`,
  read: minuteOf,
  example: '如 2026年5月11日 10:30',
  on: (day, before) => `${day}T${before?.slice(11, 16) ?? '09:00'}`,
};

interface Properties {
  readonly kind: Kind;
  readonly label?: string | undefined;
  /** Says what the field is for where no label is seen. */
  readonly spokenLabel?: string | undefined;
  readonly name?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly error?: string | undefined;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A date to be typed as people write it, or chosen from a calendar whose weeks begin on Monday; the browser's own speaks the language of the machine. */
export function WrittenDateField({
  kind,
  label,
  spokenLabel,
  name,
  hint,
  required = false,
  disabled = false,
  error,
  value,
  onChange,
}: Properties) {
  const [typed, setTyped] = useState<string | null>(null);
  const [puzzled, setPuzzled] = useState(false);
  const [open, setOpen] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    setPuzzled(false);
    if (text.trim() === '') return onChange(null);
    const read = kind.read(text);
    if (read) onChange(read);
  };
  const leave = () => {
    setPuzzled(typed !== null && typed.trim() !== '' && kind.read(typed) === null);
    setTyped(null);
  };
  const choose = (day: string) => {
    setTyped(null);
    setPuzzled(false);
    setOpen(false);
    onChange(kind.on(day, value));
  };
  return (
    <Field.Root
      {...(name ? { name } : {})}
      hint={hint}
      required={required}
      error={puzzled ? `没有看懂这个日期，没有改。请写成${kind.example.replace('如 ', '')}的样子。` : error}
    >
      {label && <Field.Label>{label}</Field.Label>}
      <Flex gap={1}>
        <Flex flex="1" direction="column" alignItems="stretch">
          <Field.Input
            type="text"
            {...(name ? { name } : {})}
            {...(spokenLabel ? { 'aria-label': spokenLabel } : {})}
            autoComplete="off"
            disabled={disabled}
            placeholder={kind.example}
            value={typed ?? (value ? kind.shown(value) : '')}
            onChange={(event: { target: { value: string } }) => type(event.target.value)}
            onBlur={leave}
          />
        </Flex>
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger>
            <IconButton label="打开日历" disabled={disabled}>
              <Calendar />
            </IconButton>
          </Popover.Trigger>
          <Popover.Content>
            {open && (
              <MonthCalendar
                chosen={value?.slice(0, 10) ?? null}
                today={beijingDate(new Date().toISOString())}
                onChoose={choose}
              />
            )}
          </Popover.Content>
        </Popover.Root>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
