/** Forms in which a file may stand beside itself, best first. */
export const packings = ['br', 'gz'] as const;
export type Packing = (typeof packings)[number];

const text = /\.(?:css|html|ics|js|json|jsonld|opml|svg|txt|webmanifest|xml)$/;
// The archives of the open data are made by a thread of their own, pictures and attachments are packed by nature.
const elsewhere = /^(?:data|files|media)\//;
const packed = /\.(?:br|gz)$/;

/** Whether a file, named from the public folder, gets packed ones beside it. */
export const packable = (file: string): boolean => text.test(file) && !elsewhere.test(file);

/** Whether a file is a packed one itself. */
export const isPacked = (file: string): boolean => packed.test(file);

/** The file beside which a packed one stands. */
export const unpackedName = (file: string): string => file.replace(packed, '');
