/** What an action on a note answers; null before. */
export type NoteState = { ok: true } | { ok: false; reason: 'forbidden' | 'not_found' | 'too_many' | 'invalid' } | null;

export type NoteActions = {
  /** a new one, or that whose `id` is sent */
  save: (state: NoteState, form: FormData) => Promise<NoteState>;
  remove: (form: FormData) => Promise<void>;
};
