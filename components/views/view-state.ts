/** What became of an action on a view; null before any. */
export type ViewState = { ok: true } | { ok: false; reason: 'not_found' | 'forbidden' | 'bad_query' | 'bad_name' } | null;

export type ViewAction = (state: ViewState, form: FormData) => Promise<ViewState>;

export type ViewActions = { save: ViewAction; change: ViewAction; saveChanges: ViewAction; remove: ViewAction; setDefault: (form: FormData) => Promise<void> };
