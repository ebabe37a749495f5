import type { Viewer } from '@/lib/access/viewer';

export const ADMIN: Viewer = { kind: 'user', userId: 'u', name: 'admin', role: 'admin', campaignScope: 'all' };
export const MANAGER: Viewer = { ...ADMIN, name: 'manager', role: 'manager' };
export const VIEWER: Viewer = { ...ADMIN, name: 'viewer', role: 'viewer' };
export const API_TOKEN: Viewer = { kind: 'api-token', userId: null, name: 'bi', role: 'viewer', campaignScope: 'all' };
