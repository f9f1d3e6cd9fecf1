/** The header by which the portal proves to the CMS that it is the portal; its value stands in `.env` as LEDGER_KEY. */
export const ledgerKeyHeader = 'x-ledger-key';
