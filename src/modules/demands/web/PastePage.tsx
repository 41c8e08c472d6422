import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LabelledField } from '#ui/desk/form/LabelledField.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type PastedLine, raisePasted, readPaste } from '../contract/paste.ts';
import { type LineChoice, mostCharacters, PasteLines, undecided } from './PasteLines.tsx';
import { useT } from './use-t.ts';

const sources = ['chat', 'hotline', 'phone', 'hand'] as const;

/** Most that one paste registers. */
const mostAtOnce = 100;

/** 粘贴登记 (3.1-a): what was said in a group, line by line; nothing is registered before it is confirmed, every line is accounted for. */
export const PastePage = () => {
  const t = useT();
  const go = useGo();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [source, setSource] = useState<(typeof sources)[number]>('chat');
  const [choices, setChoices] = useState<Readonly<Record<number, Partial<LineChoice>>>>({});
  const { data, error, isFetching } = useOp(readPaste, { text: asked }, { enabled: asked !== '' });
  const raise = useCommand(raisePasted, {
    invalidates: ['demands.'],
    onDone: answer => {
      showToast(t('paste.done', { n: answer.ids.length }));
      go('/demands');
    },
  });
  const lines = asked === '' ? [] : (data?.lines ?? []);
  const choice = (l: PastedLine): LineChoice => ({ ...undecided(l), ...choices[l.line] });
  const choose = (l: PastedLine, change: Partial<LineChoice>): void =>
    setChoices(before => ({ ...before, [l.line]: { ...before[l.line], ...change } }));
  const read = (): void => {
    setChoices({});
    setAsked(text);
  };
  const kept = lines.map(choice).filter(c => c.kept);
  const unplaced = kept.filter(c => c.enterpriseId === undefined).length;
  const ready =
    kept.length > 0 &&
    kept.length <= mostAtOnce &&
    unplaced === 0 &&
    kept.every(c => c.text.trim() !== '' && [...c.text].length <= mostCharacters);
  const register = (): void =>
    raise.run(id => ({
      id,
      source,
      rows: kept.map(c => ({ enterpriseId: c.enterpriseId ?? '', kind: c.kind, text: c.text, urgency: 'normal' as const })),
    }));
  return (
    <ListPage title={t('paste.title')} hint={t('paste.lead')} back={{ href: '/demands', label: t('list.title') }} clause="3.1-a">
      <FormSection title={t('paste.text')}>
        <LabelledField label={t('paste.label')}>
          {id => (
            <Input.TextArea
              id={id}
              rows={6}
              maxLength={20_000}
              showCount
              value={text}
              onChange={e => setText(e.target.value)}
              placeholder={t('paste.example')}
            />
          )}
        </LabelledField>
        <div className="pp-actions">
          <Radio.Group
            value={source}
            onChange={e => setSource(e.target.value)}
            options={sources.map(s => ({ value: s, label: t(`source.${s}`) }))}
          />
          <Button type={lines.length === 0 ? 'primary' : 'default'} loading={isFetching} disabled={text.trim() === ''} onClick={read}>
            {t('paste.read')}
          </Button>
        </div>
      </FormSection>
      <ProblemNotice error={error ?? raise.error} />
      {data && asked !== '' && lines.length === 0 && <EmptyState title={t('paste.nothing')} hint={t('paste.nothingHint')} />}
      {lines.length > 0 && (
        <FormSection title={t('paste.lines')}>
          <PasteLines lines={lines} choice={choice} choose={choose} />
          <p role="status">{t('paste.tally', { all: lines.length, kept: kept.length, left: lines.length - kept.length, unplaced })}</p>
          {kept.length > mostAtOnce && <p role="alert">{t('paste.most', { n: mostAtOnce })}</p>}
          <div className="pp-actions">
            <Button type="primary" loading={raise.pending} disabled={!ready} onClick={register}>
              {t('paste.register', { n: kept.length })}
            </Button>
          </div>
        </FormSection>
      )}
    </ListPage>
  );
};
