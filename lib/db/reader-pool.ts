import 'server-only';
import type { Worker } from 'node:worker_threads';
import { DriverAdapterError, type SqlQuery, type SqlResultSet } from '@prisma/driver-adapter-utils';
import { AppError } from '@/lib/errors/app-error';
import { startThread } from '@/lib/threads/start-thread';

/** A client that waits in such a queue has given up long before its turn. */
const MOST_WAITING = 2_000;

/** A thread that dies takes its query with it; one that dies of the query must not take all threads. */
const MOST_TRIES = 2;

type Answer = { found: SqlResultSet } | { fault: { message: string; code?: string; cause?: DriverAdapterError['cause'] } };
type Job = { query: SqlQuery; isScan: boolean; tries: number; resolve: (found: SqlResultSet) => void; reject: (fault: unknown) => void };
type Thread = { worker: Worker; job: Job | null };

/**
 * Threads that read one SQLite file, so that a long scan stops neither a webhook nor a page. They are started when they are needed and
 * replaced when they die. Each query sees all that was committed before it was given. Scans, which is all SQL of our own, never take the
 * last thread: a look-up of Prisma's, such as the session of a request, waits for no scan.
 */
export class ReaderPool {
  private readonly threads = new Set<Thread>();
  private readonly lookUps: Job[] = [];
  private readonly scans: Job[] = [];
  private isClosed = false;

  constructor(private readonly options: { size: number; workerData: Record<string, unknown> }) {}

  /** @throws DriverAdapterError as the driver says, AppError `unavailable` when too many wait. */
  query(query: SqlQuery): Promise<SqlResultSet> {
    if (this.isClosed) throw new Error('The reading connections are closed.');
    if (this.lookUps.length + this.scans.length >= MOST_WAITING) throw new AppError('unavailable', 'Too many reads are waiting.');
    return new Promise((resolve, reject) => {
      // Prisma's own statements name the schema; what is written by hand does not
      const isScan = !query.sql.includes('`main`.');
      this.enqueue({ query, isScan, tries: 0, resolve, reject });
      this.dispatch();
    });
  }

  /** Ends all threads; what they still read is rejected. */
  async close(): Promise<void> {
    this.isClosed = true;
    const left = [...this.lookUps.splice(0), ...this.scans.splice(0), ...[...this.threads].flatMap(({ job }) => job ?? [])];
    for (const { reject } of left) reject(new Error('The reading connections were closed.'));
    await Promise.all([...this.threads].map(({ worker, job }) => (job ? worker.terminate() : this.end(worker))));
    this.threads.clear();
  }

  /** The threads that are running, oldest first (tests). */
  threadIds(): number[] {
    return [...this.threads].map(({ worker }) => worker.threadId);
  }

  /** Kills a thread as a crash would (tests). */
  async endThread(threadId: number): Promise<void> {
    await [...this.threads].find(({ worker }) => worker.threadId === threadId)?.worker.terminate();
  }

  private end(worker: Worker): Promise<unknown> {
    return new Promise((resolve) => {
      worker.once('exit', resolve);
      worker.ref();
      worker.postMessage('close');
    });
  }

  private enqueue(job: Job): void {
    (job.isScan ? this.scans : this.lookUps).push(job);
  }

  private dispatch(): void {
    for (let job = this.takeNext(); job; job = this.takeNext()) {
      const thread = this.idleThread() ?? this.start();
      thread.job = job;
      thread.worker.ref();
      thread.worker.postMessage({ query: job.query });
    }
  }

  /** The next job that a thread is there for, or may be started for. */
  private takeNext(): Job | undefined {
    const { size } = this.options;
    const running = [...this.threads].flatMap(({ job }) => job ?? []);
    if (running.length >= size) return undefined;
    if (this.lookUps.length > 0) return this.lookUps.shift();
    const mostScans = Math.max(1, size - 1);
    return running.filter(({ isScan }) => isScan).length < mostScans ? this.scans.shift() : undefined;
  }

  private idleThread(): Thread | undefined {
    return [...this.threads].find(({ job }) => job === null);
  }

  private start(): Thread {
    const worker = startThread('db/reader-thread.mjs', { workerData: this.options.workerData });
    const thread: Thread = { worker, job: null };
    this.threads.add(thread);
    worker.unref();
    worker.on('message', (answer: Answer) => this.take(thread, answer));
    // `exit` follows, and says all
    worker.on('error', () => undefined);
    worker.once('exit', () => this.lose(thread));
    return thread;
  }

  private take(thread: Thread, answer: Answer): void {
    const { job } = thread;
    thread.job = null;
    thread.worker.unref();
    if ('found' in answer) job?.resolve(answer.found);
    else job?.reject(faultOf(answer.fault));
    if (!this.isClosed) this.dispatch();
  }

  private lose(thread: Thread): void {
    const { job } = thread;
    this.threads.delete(thread);
    if (this.isClosed) return;
    if (job && job.tries + 1 < MOST_TRIES) this.enqueue({ ...job, tries: job.tries + 1 });
    else job?.reject(new Error('The thread that read the database ended.'));
    this.dispatch();
  }
}

/** As the adapter in this thread would have thrown it. */
function faultOf({ message, code, cause }: { message: string; code?: string; cause?: DriverAdapterError['cause'] }): Error {
  return cause === undefined ? Object.assign(new Error(message), code === undefined ? {} : { code }) : new DriverAdapterError(cause);
}
