import { inject } from 'vitest';
import type {} from './start-postgres.mts';

const postgres = inject('postgres');
if ('lacking' in postgres) throw new Error(postgres.lacking);
// Whatever boots a CMS in this thread makes its database there.
process.env.TEST_DATABASE_URL = postgres.address;
