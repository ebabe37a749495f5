import { receiveWebhook, refuseMethod } from '@/lib/ingest/webhook-route';

export {
  receiveWebhook as POST, refuseMethod as DELETE, refuseMethod as GET, refuseMethod as OPTIONS, refuseMethod as PATCH, refuseMethod as PUT,
};
