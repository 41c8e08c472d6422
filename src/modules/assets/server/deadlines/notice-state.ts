import { sql } from 'kysely';

/** What has been settled meanwhile is not sent any more. */
export const stillToSend = sql<boolean>`n.recipient = 'enterprise' and n.sent_at is null and n.folded_into is null
  and not exists (select from assets.deadlines d where d.id = n.deadline_id and d.closed_at is not null)`;
