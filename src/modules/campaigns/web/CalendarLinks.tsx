import { Button, Typography } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { fileHref } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { newFeedToken } from '#platform/web/feed-token.ts';
import { sayInstant } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { itineraryFeed, listCalendars, revokeCalendar, subscribeCalendar } from '../contract/operations-itinerary.ts';
import { useT } from './use-t.ts';

/** 日历订阅: a secret link for a calendar client, shown once, revocable. */
export const CalendarLinks = ({ teamId }: { teamId: string }) => {
  const t = useT();
  const { can } = useSession();
  const allowed = can(subscribeCalendar.name);
  const { data } = useOp(listCalendars, {}, { enabled: allowed });
  const [link, setLink] = useState<string>();
  const subscribe = useCommand(subscribeCalendar, {
    invalidates: [listCalendars],
    onDone: (_, input) => setLink(location.origin + fileHref(itineraryFeed, { token: input.token })),
  });
  const revoke = useCommand(revokeCalendar, { invalidates: [listCalendars], onDone: () => showToast(t('calendar.revoked')) });
  if (!allowed) return null;
  const start = (team: string | null): void => subscribe.run({ id: newId(), teamId: team, token: newFeedToken() });
  return (
    <FormSection title={t('calendar.link')} hint={t('calendar.lead')}>
      <div className="pp-actions">
        <Button onClick={() => start(null)}>{t('calendar.mine')}</Button>
        <Button onClick={() => start(teamId)}>{t('calendar.ofTeam')}</Button>
      </div>
      <ProblemNotice error={subscribe.error ?? revoke.error} />
      {link && (
        <p role="status">
          {t('calendar.once')} <Typography.Text copyable>{link}</Typography.Text>
        </p>
      )}
      <ul>
        {(data?.rows ?? []).map(f => (
          <li key={f.id}>
            {f.teamName ?? t('calendar.ownName')} <span className="pp-hint">{t('calendar.since', { day: sayInstant(f.createdAt) })}</span>{' '}
            <Button size="small" onClick={() => revoke.run({ id: f.id })}>
              {t('calendar.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </FormSection>
  );
};
