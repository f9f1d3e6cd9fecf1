import { inject } from 'vitest';
import type {} from './start-postgres.mts';

// Whatever boots a CMS in this thread makes its database there.
process.env.TEST_DATABASE_URL = inject('postgres');
