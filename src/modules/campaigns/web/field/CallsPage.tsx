import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { call } from '#platform/web/call.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { listCalls } from '../../contract/operations-contact.ts';
import { useT } from './use-t.ts';

type Page = z.output<(typeof listCalls)['output']>;
const tones = { none: 'todo', agreed: 'done', moved: 'doing', declined: 'off', unanswered: 'warn' } as const;

/** 联系清单: the own teams' enterprises by area, those still to be called first in their street. */
export const CallsPage = () => {
  const t = useT();
  const [page, setPage] = useState<Page>();
  const [error, setError] = useState<unknown>();
  /** What was asked for last: an answer to an earlier word comes too late. */
  const latest = useRef('');
  const [name, setName] = useState('');
  const load = (before?: Page): void => {
    setError(undefined);
    const after = before?.next ?? undefined;
    const asked = name.trim();
    latest.current = asked;
    call(listCalls, { mine: true, limit: 50, ...(asked ? { name: asked } : {}), ...(after ? { after } : {}) }).then(
      next => latest.current === asked && setPage({ rows: [...(before?.rows ?? []), ...next.rows], next: next.next }),
      setError,
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page is asked for once, and after a pause in typing
  useEffect(() => {
    const timer = setTimeout(() => load(), name === '' ? 0 : 400);
    return () => clearTimeout(timer);
  }, [name]);
  const cards = page?.rows.map(r => ({
    key: r.id,
    title: r.enterpriseName,
    lines: [
      ...(r.contact ? [[r.contact.name, r.contact.phone].filter(Boolean).join(' ')] : []),
      ...(r.address ? [r.address] : []),
      ...(r.agreedAt ? [sayInstant(r.agreedAt)] : []),
      ...(r.tries > 0 ? [t('calls.tries', { n: r.tries })] : []),
      ...(r.lastNote ? [t('calls.lastNote', { note: r.lastNote })] : []),
      ...(r.recent.days30 > 0 ? [t('calls.recent', { n: r.recent.days30 })] : []),
    ],
    state: { tone: tones[r.contactState], word: t(`contact.${r.contactState}`) },
    to: `/calls/${r.id}`,
  }));
  return (
    <Screen title={t('calls.title')} back="/">
      <TextField label={t('calls.search')} value={name} onChange={setName} maxLength={40} />
      <ProblemBanner error={error} onRetry={() => load(page)} />
      {!error || cards ? <CardList label={t('calls.title')} cards={cards} empty={t('calls.none')} /> : null}
      {page?.next && <Button onPress={() => load(page)}>{t('calls.more')}</Button>}
    </Screen>
  );
};
