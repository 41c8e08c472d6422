import { Button, Typography } from 'antd';
import { useState } from 'react';
import type { FeedOperations } from '#platform/contract/feeds.ts';
import { newId } from '#platform/contract/ids.ts';
import { fileHref } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { newSecret } from '#platform/web/secret.ts';
import { useSession } from '#platform/web/session.ts';
import { FormSection } from '../form/FormSection.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { showToast } from '../toast.ts';

interface FeedLinksProps {
  operations: FeedOperations;
  title: string;
  /** What stands in the calendar, and what does not. */
  hint: string;
  /** A button for each calendar that may be subscribed to; `null` is one's own. */
  choices: readonly { subjectId: string | null; label: string }[];
  /** What the list calls the reader's own calendar. */
  ownName: string;
}

/** 日历订阅: a secret link for a calendar client, shown once, revocable. Whoever may not subscribe sees nothing of it. */
export const FeedLinks = ({ operations, title, hint, choices, ownName }: FeedLinksProps) => {
  const t = usePlatformT();
  const allowed = useSession().can(operations.subscribe.name);
  const { data } = useOp(operations.list, {}, { enabled: allowed });
  const [link, setLink] = useState<string>();
  const invalidates = [operations.list];
  const subscribe = useCommand(operations.subscribe, {
    invalidates,
    onDone: (_, input) => setLink(location.origin + fileHref(operations.read, { token: input.token })),
  });
  const revoke = useCommand(operations.revoke, { invalidates, onDone: () => showToast(t('feed.revoked')) });
  if (!allowed) return null;
  return (
    <div className="pp-no-print">
      <FormSection title={title} hint={hint}>
        <div className="pp-actions">
          {choices.map(({ subjectId, label }) => (
            <Button key={label} onClick={() => subscribe.run({ id: newId(), subjectId, token: newSecret() })}>
              {label}
            </Button>
          ))}
        </div>
        <ProblemNotice error={subscribe.error ?? revoke.error} />
        {link && (
          <p role="status">
            {t('feed.once')} <Typography.Text copyable>{link}</Typography.Text>
          </p>
        )}
        <ul>
          {(data?.rows ?? []).map(f => (
            <li key={f.id}>
              {f.subject ?? ownName} <span className="pp-hint">{t('feed.since', { day: sayInstant(f.createdAt) })}</span>{' '}
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
