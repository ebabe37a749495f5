import { cache } from 'react';
import { getAttemptDetails } from '@/lib/attempts/data/get-attempt-details';

/** Asked by two panels, read once a request. */
export const readAttemptDetails = cache(getAttemptDetails);
