import { NOT_APPLICABLE } from './review-draft';

/** A review's form as it was sent, in the shape of `SavedReview` (lib/reviews/schema.ts), which judges it; and what it changes of the tags. */
export function readReviewForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const [sentiment, result] = [text('sentiment'), text('result')];
  return {
    review: {
      callUuid: text('callUuid'),
      version: Number(text('version')),
      attemptUuid: text('attemptUuid') || null,
      status: text('status'),
      sentimentAgreed: sentiment === '' ? null : sentiment === 'agree',
      humanSentiment: sentiment === '' || sentiment === 'agree' ? null : sentiment,
      resultAgreed: result === '' ? null : result === 'agree',
      humanResult: result === 'disagree' ? text('humanResult') : null,
      comment: text('comment'),
      answers: [...form].flatMap(([name, given]) => {
        const [, id] = /^answer\.(\d{1,9})$/.exec(name) ?? [];
        return id === undefined ? [] : [{ criterionId: Number(id), answer: given === NOT_APPLICABLE ? null : Number(given) }];
      }),
    },
    tags: tagChanges(form.getAll('tagBefore').map(String), form.getAll('tag').map(String)),
  };
}

/** What is put on and taken off; a field without scripts sends what was typed, or nothing, as one more tag. */
function tagChanges(before: readonly string[], now: readonly string[]): { add: string[]; remove: string[] } {
  const named = now.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return { add: named.filter((tag) => !before.includes(tag)), remove: before.filter((tag) => !named.includes(tag)) };
}
