/** A page that is for one person alone: nobody keeps, lists or passes it on. */
export const keepToSender = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } as const;
