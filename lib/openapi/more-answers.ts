import { z } from 'zod';
import { DELIVERY_STATES, type DeliveryRow, type SingleDelivery } from '@/lib/deliveries/types';
import { type FacetCounts, FACET_FIELDS, type Histogram, type NamedFields, type TopValue } from '@/lib/facets/types';
import type { SidebarCounts } from '@/lib/sidebar/types';
import { TableLayout } from '@/lib/tables/schema';
import { COLUMN_KINDS } from '@/lib/variables/types';
import { type View, VIEW_PAGES } from '@/lib/views/types';
import { count, instant, isExactly, orNull, words } from './values';

const errorDetail = z.strictObject({ path: words, message: words });
const warning = z.strictObject({ code: words, field: words, message: words });

/** RFC 9457: whatever is not a success. */
export const Problem = z.strictObject({
  type: words, title: words, status: z.int(), detail: words, errors: z.array(errorDetail), stored: z.boolean().optional(),
});

const delivery = {
  deliveryId: words, receivedAt: instant, lastSeenAt: instant, state: z.enum(DELIVERY_STATES), httpStatus: z.int(), result: words,
  callEventUuid: orNull(words), callUuid: orNull(words), campaignUuid: orNull(words), campaignName: orNull(words), bodyBytes: count,
  duplicates: count, warningCount: count, tries: count, retryAt: orNull(instant), detail: words, errors: z.array(errorDetail),
};

/** One body that HubTalk sent, in lists. */
export const Delivery = z.strictObject(delivery);
isExactly<DeliveryRow, z.infer<typeof Delivery>>(true);

/** One body that HubTalk sent, with what today's rules make of it. */
export const DeliveryWithBody = z.strictObject({
  ...delivery,
  bodyText: words,
  reading: z.discriminatedUnion('readable', [
    z.strictObject({ readable: z.literal(true), warnings: z.array(warning) }),
    z.strictObject({ readable: z.literal(false), position: orNull(z.int()), detail: words, errors: z.array(errorDetail) }),
  ]),
});
isExactly<SingleDelivery, z.infer<typeof DeliveryWithBody>>(true);

/** The delivery as the replay left it. */
export const ReplayedDelivery = z.strictObject({ ...DeliveryWithBody.shape, replay: words });

/** How many rows have which value of each field. */
export const Facets = z.strictObject({
  total: count,
  facets: z.partialRecord(z.enum(FACET_FIELDS), z.array(z.strictObject({ value: words, label: words, count }))),
});
isExactly<FacetCounts, z.infer<typeof Facets>>(true);

/** Bars without gaps. */
export const HistogramAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'), min: orNull(z.number()), max: orNull(z.number()), step: z.number(),
    bars: z.array(z.strictObject({ from: z.number(), to: z.number(), count })),
  }),
  z.strictObject({
    kind: z.literal('date'), min: orNull(z.iso.date()), max: orNull(z.iso.date()), unit: z.enum(['day', 'week', 'month', 'year']),
    bars: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), count })),
  }),
]);
isExactly<Histogram, z.infer<typeof HistogramAnswer>>(true);

const field = z.strictObject({ name: words, kind: z.enum(COLUMN_KINDS), columnNumber: orNull(z.int()) });

/** Names of variables and reports. */
export const Fields = z.strictObject({ variables: z.array(field), reports: z.array(field) });
isExactly<NamedFields, z.infer<typeof Fields>>(true);

/** A value of a variable or report with its rows. */
export const Value = z.strictObject({ value: words, count });
isExactly<TopValue, z.infer<typeof Value>>(true);

/** A list under a name. */
export const SavedView = z.strictObject({
  id: words, name: orNull(words), page: z.enum(VIEW_PAGES), campaignUuid: orNull(words), query: words, columns: orNull(TableLayout),
  isShared: z.boolean(), isOwn: z.boolean(), canChange: z.boolean(),
});
isExactly<View, z.infer<typeof SavedView>>(true);

/** How many rows each view finds, and how many calls wait for a review, now; of a long count, at most half a minute old. */
export const SidebarCountsAnswer = z.strictObject({ views: z.array(z.strictObject({ id: words, count: orNull(count) })), waiting: orNull(count) });
isExactly<SidebarCounts, z.infer<typeof SidebarCountsAnswer>>(true);
