import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { createNote } from '@/lib/notes/mutations';
import { getReviewForm } from '@/lib/reviews/data/get-review-form';
import { saveReview, setReviewStatus } from '@/lib/reviews/mutations';
import { listCriteria } from '@/lib/scorecard/data';
import { createCriterion } from '@/lib/scorecard/mutations';
import { updateSettings } from '@/lib/settings/mutations';
import { updateCallTags } from '@/lib/tags/mutations';
import { createRandom, type Random } from '../random';
import { answerAll, judge } from './judge';
import { COMMENTS, CRITERIA, NOTES, REVIEWERS, TAGS } from './words';

const MOST_CALLS = 240;
const asUser = (name: string, role: 'admin' | 'manager'): Viewer => ({ kind: 'user', userId: `demo-${name}`, name, role, campaignScope: 'all' });

/** A scorecard, and what two reviewers found of the newest answered calls, through the same code as the pages. Most calls stay to be reviewed. */
export async function reviewCalls(): Promise<void> {
  const admin = asUser('demo', 'admin');
  if ((await listCriteria(admin)).length > 0) return;
  for (const criterion of CRITERIA) await createCriterion(admin, criterion);
  await updateSettings(admin, { queueLongSeconds: 60, queueRandomPercent: 5 });
  const calls = await reader().call.findMany({
    where: { outcome: 'ANSWERED' }, select: { uuid: true }, orderBy: [{ lastAttemptAt: 'desc' }, { id: 'desc' }], take: MOST_CALLS,
  });
  for (const { uuid } of calls) {
    const random = createRandom(`review/${uuid}`);
    if (random.chance(0.45)) await reviewCall(asUser(random.pick(REVIEWERS), 'manager'), uuid, random);
    else if (random.chance(0.05)) await setReviewStatus(admin, { callUuid: uuid, status: 'to_review' });
  }
}

async function reviewCall(viewer: Viewer, callUuid: string, random: Random): Promise<void> {
  const form = await getReviewForm(viewer, callUuid);
  if (form === null) return;
  const { bot, criteria } = form;
  const verdict = judge(bot, random);
  const saved = await saveReview(viewer, {
    callUuid, version: 0, attemptUuid: bot.attemptUuid, status: random.chance(0.07) ? 'disputed' : 'reviewed', ...verdict,
    comment: random.chance(0.25) ? random.pick(COMMENTS) : null,
    answers: answerAll(criteria, { isRight: verdict.resultAgreed !== false, random }),
  });
  if (!saved.ok) throw new Error(`${callUuid}: ${saved.reason}`);
  const add = TAGS.filter(([, percent]) => random.chance(percent / 100)).map(([tag]) => tag);
  if (add.length > 0) await updateCallTags(viewer, { callUuids: [callUuid], add: [...add], remove: [] });
  if (!random.chance(0.2)) return;
  const pin = random.chance(0.7) && bot.attemptUuid !== null ? { attemptUuid: bot.attemptUuid, turnIndex: random.int(0, 3) } : { attemptUuid: null, turnIndex: null };
  await createNote(viewer, { callUuid, ...pin, atSeconds: null, text: random.pick(NOTES) });
}
