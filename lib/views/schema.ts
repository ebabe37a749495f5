import { z } from 'zod';
import { VIEW_PAGES } from './types';

export const LONGEST_VIEW_NAME = 100;

export const ViewName = z.string().trim().min(1).max(LONGEST_VIEW_NAME);

/** Of a form; a campaign's empty field is the page of all. */
export const NewView = z.object({
  name: ViewName,
  page: z.enum(VIEW_PAGES),
  campaignUuid: z.string().max(100).transform((uuid) => (uuid === '' ? null : uuid.toLowerCase())),
  query: z.string().max(16_000),
  /** the view whose columns are shown now, if any */
  from: z.string().max(100),
  isShared: z.boolean(),
});
export type NewView = z.output<typeof NewView>;

export const ViewId = z.string().min(1).max(100);

/** A user's default view of each place. */
export const DefaultViews = z.record(z.string().max(200), z.string().max(100));
export const DEFAULT_VIEWS_KEY = 'views.default';
