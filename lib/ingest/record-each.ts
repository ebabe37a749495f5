import 'server-only';
import { AppError } from '@/lib/errors/app-error';
import { prepareDelivery } from './prepare-delivery';
import { recordBatch } from './record-batch';
import type { QueuedDelivery, Recorded } from './types';

/**
 * Prepares deliveries, those that are not yet, and records them in one transaction; when that fails for another reason than the database's state, each alone.
 * What became of each, in order; never throws.
 */
export async function recordEach(batch: readonly QueuedDelivery[], onCommitting?: () => void): Promise<Recorded[]> {
  const prepared = batch.map((delivery) => ('read' in delivery ? delivery : prepareDelivery(delivery.bytes, delivery.receivedAt)));
  try {
    return (await recordBatch(prepared, onCommitting)).map((receipt) => ({ receipt }));
  } catch (fault) {
    if (isUnavailable(fault) || prepared.length === 1) return prepared.map(() => refusalOf(fault));
    const recorded: Recorded[] = [];
    for (const delivery of prepared) {
      recorded.push(await recordBatch([delivery]).then(([receipt]) => (receipt ? { receipt } : refusalOf(fault)), refusalOf));
    }
    return recorded;
  }
}

const isUnavailable = (fault: unknown): fault is AppError => fault instanceof AppError && fault.code === 'unavailable';

/** A fault cannot cross threads as it is. */
function refusalOf(fault: unknown): Recorded {
  if (fault instanceof AppError) return { refused: { code: fault.code, detail: fault.message } };
  return { refused: { code: 'internal', detail: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) } };
}
