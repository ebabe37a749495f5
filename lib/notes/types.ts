/** What somebody wrote of a call. */
export type Note = {
  id: string;
  /** whose turn or recording it is pinned to; null for the call as a whole */
  attemptUuid: string | null;
  /** from 0, in the attempt's transcript as it is shown */
  turnIndex: number | null;
  /** from the beginning of the attempt's recording */
  atSeconds: number | null;
  text: string;
  authorName: string;
  createdAt: string;
  /** later than `createdAt` once it was changed */
  updatedAt: string;
};

/** As one viewer sees it: its author, and an admin, may change and delete it. */
export type ViewedNote = Note & { isOwn: boolean; canChange: boolean };
