/** What a month report can begin with, as the CMS says; see cms/src/reports/start-month-report.ts. */
export interface Beginning {
  readonly begun: { readonly documentId: string; readonly title: string } | null;
  readonly publisher: { readonly id: number; readonly documentId: string; readonly name: string } | null;
  readonly data: {
    readonly title: string;
    readonly asOf: string;
    readonly month: string;
    readonly body: object;
    readonly metricValues: readonly { readonly name: string; readonly unit: string }[];
  };
}

interface Picked {
  readonly apiData?: { readonly documentId?: string };
}

interface PickedRelation {
  readonly connect?: readonly Picked[];
  readonly disconnect?: readonly unknown[];
}

/** The form of an update, as far as its project is concerned. */
export interface FormValues {
  readonly [field: string]: unknown;
  readonly project?: PickedRelation;
  readonly organization?: PickedRelation;
  readonly metricValues?: readonly {
    readonly name?: unknown;
    readonly value?: unknown;
    readonly unit?: unknown;
  }[];
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() ? value.trim() : null;
const matching = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;
/** An emptied field of numbers says nothing, not nought. */
const numeral = (value: unknown): number | null =>
  value === null || value === undefined || value === '' || !Number.isFinite(Number(value))
    ? null
    : Number(value);

/** The project that a form names: one just chosen, `null` when it was taken away, `undefined` when it is as it was saved. */
export function chosenProject({ project }: FormValues): string | null | undefined {
  const chosen = project?.connect?.at(-1)?.apiData?.documentId;
  return chosen ?? (project?.disconnect?.length ? null : undefined);
}

/** What a form says about its project, as `POST /reports/outlook` asks for it. */
export function writtenIn(values: FormValues): object {
  const { kind, month, asOf, milestone, metricValues = [] } = values;
  return {
    kind: text(kind),
    month: matching(month, /^\d{4}-(?:0[1-9]|1[0-2])$/),
    asOf: matching(asOf, /^\d{4}-\d{2}-\d{2}$/),
    milestone: text(milestone),
    metricValues: metricValues.flatMap(({ name, value, unit }) =>
      text(name) ? [{ name: text(name), value: numeral(value), unit: text(unit) }] : [],
    ),
  };
}

/** The metrics for which a form has a line already. */
export const namesIn = ({ metricValues = [] }: FormValues): ReadonlySet<unknown> =>
  new Set(metricValues.map(({ name }) => text(name)));

/** Strapi keeps the lines of a group in the order of such keys. */
const places = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A relation of a form as Strapi's field for it keeps one that was just chosen. */
export const picked = ({ id, documentId, name }: NonNullable<Beginning['publisher']>) => ({
  connect: [{ id, apiData: { id, documentId, isTemporary: true }, __temp_key__: 'a0', name, label: name }],
  disconnect: [],
});

/**
 * A form with the beginning of a month report in it; what somebody wrote already stays, but not
 * the day that every new update begins with.
 * @param today `YYYY-MM-DD`
 */
export function beginningValues(
  values: FormValues,
  { title, month, asOf, body, metricValues }: Beginning['data'],
  publisher: Beginning['publisher'],
  today: string,
): FormValues {
  const relation = publisher && picked(publisher);
  const untold = !values.organization?.connect?.length && values.documentId === undefined;
  return {
    ...values,
    title: text(values.title) ?? title,
    month: text(values.month) ?? month,
    asOf: values.asOf === today ? asOf : (text(values.asOf) ?? asOf),
    body,
    ...(values.metricValues?.length
      ? {}
      : {
          metricValues: metricValues
            .slice(0, places.length)
            .map((line, index) => ({ ...line, __temp_key__: `a${places[index]}` })),
        }),
    ...(relation && untold ? { organization: relation } : {}),
  };
}
