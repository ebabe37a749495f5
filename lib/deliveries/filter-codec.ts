import type { ErrorDetail } from '@/lib/errors/app-error';
import { isReversed } from '@/lib/filters/range';
import { parseRawQuery } from '@/lib/filters/raw-query';
import { DELIVERY_PARAMETERS, type DeliveryFilter } from './schema';

type Name = keyof typeof DELIVERY_PARAMETERS;

const isName = (name: string): name is Name => Object.hasOwn(DELIVERY_PARAMETERS, name);

/**
 * Reads a raw query string as `decodeFilter` of lib/filters does: what is neither a filter of deliveries nor in `otherParameters`,
 * or has a bad value, becomes a problem and is left out.
 */
export function decodeDeliveryFilter(
  query: string,
  otherParameters: readonly string[],
): { filter: DeliveryFilter; problems: ErrorDetail[] } {
  const { parameters, problems } = parseRawQuery(query);
  const filter: DeliveryFilter = {};
  for (const { name, values } of parameters) {
    if (otherParameters.includes(name)) continue;
    const parsed = isName(name) ? DELIVERY_PARAMETERS[name].safeParse(values) : null;
    if (parsed?.success) Object.assign(filter, { [name]: parsed.data });
    else problems.push({ path: name, message: parsed?.error.issues[0]?.message ?? 'is not a parameter here' });
  }
  if (isReversed(filter)) {
    problems.push({ path: 'to', message: `${filter.to ?? ''} is before ${filter.from ?? ''}` });
    delete filter.from;
    delete filter.to;
  }
  return { filter, problems };
}

/** The parameters of a filter; `decodeDeliveryFilter` reads them back unchanged. */
export function encodeDeliveryFilter(filter: DeliveryFilter): URLSearchParams {
  const encoded = new URLSearchParams();
  for (const [name, field] of Object.entries(filter)) {
    for (const entry of typeof field === 'string' ? [field] : field) encoded.append(name, entry);
  }
  return encoded;
}
