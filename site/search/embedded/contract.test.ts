import Database from 'better-sqlite3';
import { searchContract } from '../testing/contract.ts';
import { embeddedSearch } from './engine.ts';

searchContract('the embedded engine', async () => {
  const database = new Database(':memory:');
  const engine = embeddedSearch(database);
  return {
    search: engine.search,
    put: async (documents) => engine.put(documents),
    remove: async (documentIds) => engine.remove(documentIds),
    close: async () => void database.close(),
  };
});
