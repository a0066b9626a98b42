import type { StepFollower } from '#process';
import { enqueueDelivery } from './jobs.js';

/**
 * Writes a message for each endpoint that wants to hear of the step, in the transaction of the step: it is sent exactly when the
 * publication stands. What follows on a withdrawal, or on nothing, is published; what follows on a publication is an update.
 */
export const followWebhooks: StepFollower = async (scope, queue, { subjectType, subjectId, stepId, step }) => {
  if (subjectType !== 'item' || (step !== 'publish' && step !== 'withdraw')) return;
  const deliveries: { id: string; endpointId: string }[] = await scope.manager.query(
    `with told as (
       select s.id, s.at, case when s.step = 'withdraw' then 'item.withdrawn'
         when (select before.step from step_record before
               where before.portal_id = s.portal_id and before.subject_type = 'item' and before.subject_id = s.subject_id
                 and before.id <> s.id and before.step in ('publish', 'withdraw') order by before.id desc limit 1) = 'publish' then 'item.updated'
         else 'item.published' end as event
       from step_record s where s.portal_id = scope.portal() and s.id = $1)
     insert into webhook_delivery (portal_id, endpoint_id, event, item_id, step_id, occurred_at, next_at)
     select e.portal_id, e.id, told.event, $2, told.id, told.at, told.at
     from webhook_endpoint e, told where e.portal_id = scope.portal() and e.state = 'on' and told.event = any (e.events)
     on conflict (portal_id, endpoint_id, step_id) do nothing returning id, endpoint_id as "endpointId"`,
    [stepId, subjectId],
  );
  for (const delivery of deliveries) await enqueueDelivery(scope, queue, delivery);
};
