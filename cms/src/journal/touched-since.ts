import type { Core } from '@strapi/strapi';
import { revisionTable } from './revisions.ts';

/** Whether a document was written at after the step that is looked at; then its content tells whether the step still counts. */
export const touchedSince = (strapi: Core.Strapi) =>
  strapi.db
    .connection(`${revisionTable} as touch`)
    .select(strapi.db.connection.raw('1'))
    .whereRaw('touch.document_id = steps.document_id and touch.at > steps.at');

/** Documents of steps that were written at by an account since they last were public: of these it approves none. */
export const writtenBy = (strapi: Core.Strapi, userId: number) =>
  strapi.db
    .connection(`${revisionTable} as own`)
    .select(strapi.db.connection.raw('1'))
    .whereRaw('own.document_id = steps.document_id')
    .where('own.user_id', userId)
    .whereIn('own.verb', ['create', 'clone', 'change', 'restore'])
    .whereNotExists(
      strapi.db
        .connection(`${revisionTable} as published`)
        .select(strapi.db.connection.raw('1'))
        .whereRaw('published.document_id = own.document_id and published.id > own.id')
        .where('published.verb', 'publish'),
    );
