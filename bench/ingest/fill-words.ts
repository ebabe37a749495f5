/** `fill-words.ts`: brings every call of DATABASE_URL into the index of words, as a start does for a database that is older than it. */
import { closeClients } from '@/lib/db/client';
import { fillWords } from '@/lib/search/mutations/fill-words';

await fillWords();
await closeClients();
