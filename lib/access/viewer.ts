/**
 * Who reads. The first argument of every read in `lib/<domain>/data`, so that a query without a viewer does not compile.
 * Roles, campaign scopes and masking are decided from it alone.
 */
export type Viewer = {
  kind: 'user' | 'api-token';
  /** null for an API token */
  userId: string | null;
  name: string;
  role: 'admin' | 'manager' | 'viewer';
  /** `all`, or the uuids of the campaigns that may be seen */
  campaignScope: 'all' | string[];
};
