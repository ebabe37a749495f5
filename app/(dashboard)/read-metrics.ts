import { cache } from 'react';
import { computeMetrics } from '@/lib/metrics/data/compute-metrics';

/** Read once a request by all panels that are given the same viewer and filter object. */
export const readMetrics = cache(computeMetrics);
