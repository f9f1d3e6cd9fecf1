import type { Core } from '@strapi/strapi';
import { ledgerMiddleware } from './ledger/ledger-middleware.ts';
import { ledgerModel } from './ledger/ledger-table.ts';
import { closePublicFolder } from './register/close-public-folder.ts';
import { chineseErrors } from './wording/strapi-errors.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.customFields.register({ name: 'body', type: 'json' });
    strapi.get('models').add(ledgerModel);
    closePublicFolder(strapi);
    strapi.documents.use(chineseErrors());
    strapi.documents.use(ledgerMiddleware(strapi));
  },
};
