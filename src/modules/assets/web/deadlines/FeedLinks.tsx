import { Button, Typography } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { fileHref } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { newFeedToken } from '#platform/web/feed-token.ts';
import { sayInstant } from '#platform/web/format.ts';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { deadlineFeed, listDeadlineFeeds, revokeDeadlineFeed, subscribeDeadlines } from '../../contract/operations-notices.ts';
import { useT } from './use-warnings-t.ts';

/** 期限日历订阅: a secret link for a calendar client, shown once, revocable. */
export const FeedLinks = () => {
  const t = useT();
  const { data } = useOp(listDeadlineFeeds, {});
  const [link, setLink] = useState<string>();
  const subscribe = useCommand(subscribeDeadlines, {
    invalidates: [listDeadlineFeeds],
    onDone: (_, input) => setLink(location.origin + fileHref(deadlineFeed, { token: input.token })),
  });
  const revoke = useCommand(revokeDeadlineFeed, { invalidates: [listDeadlineFeeds], onDone: () => showToast(t('feed.revoked')) });
  return (
    <div className="dl-no-print">
      <FormSection title={t('feed.title')} hint={t('feed.lead')}>
        <Button onClick={() => subscribe.run({ id: newId(), token: newFeedToken() })}>{t('feed.make')}</Button>
        <ProblemNotice error={subscribe.error ?? revoke.error} />
        {link && (
          <p role="status">
            {t('feed.once')} <Typography.Text copyable>{link}</Typography.Text>
          </p>
        )}
        <ul className="dl-steps">
          {(data?.rows ?? []).map(f => (
            <li key={f.id}>
              {t('feed.own')} <span className="pp-hint">{t('feed.since', { day: sayInstant(f.createdAt) })}</span>{' '}
              <Button size="small" onClick={() => revoke.run({ id: f.id })}>
                {t('feed.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      </FormSection>
    </div>
  );
};
