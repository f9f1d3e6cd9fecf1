/** The header by which the desk tells the portal, along with the ledger, how many of its mails and messages stand still. */
export const stuckHeader = 'x-notices-stuck';
