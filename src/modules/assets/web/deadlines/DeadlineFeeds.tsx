import { FeedLinks } from '#ui/desk/calendar/FeedLinks.tsx';
import { deadlineFeed, listDeadlineFeeds, revokeDeadlineFeed, subscribeDeadlines } from '../../contract/operations-notices.ts';
import { useT } from './use-warnings-t.ts';

const operations = { subscribe: subscribeDeadlines, list: listDeadlineFeeds, revoke: revokeDeadlineFeed, read: deadlineFeed };

/** 期限日历订阅 (6.3.1-a). */
export const DeadlineFeeds = () => {
  const t = useT();
  const choices = [{ subjectId: null, label: t('feed.make') }];
  return <FeedLinks operations={operations} title={t('feed.title')} hint={t('feed.lead')} choices={choices} ownName={t('feed.own')} />;
};
