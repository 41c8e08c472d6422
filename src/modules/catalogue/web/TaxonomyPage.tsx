import { Button, Tag } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { useCommand, useInvalidate } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { addKeyword, retireKeyword } from '../contract/operations.ts';
import type { DemandClass, KeywordView } from '../contract/taxonomy.ts';
import { TryClassifier } from './TryClassifier.tsx';
import { useT } from './use-t.ts';
import { type TaxonomyAnswer, useTaxonomy } from './use-taxonomy.ts';

const AddKeyword = lazyPart(() => import('./AddKeyword.tsx').then(m => m.AddKeyword));

const Words = ({ words, onRetire }: { words: readonly KeywordView[]; onRetire: ((word: KeywordView) => void) | undefined }) => {
  const t = useT();
  return (
    <div className="pp-actions">
      {words.map(w => (
        <Tag
          key={w.word}
          color={w.own ? 'blue' : 'default'}
          title={`${w.own ? t('taxonomy.ownWord', { by: w.by }) : t('taxonomy.standardWord')} · ${t('taxonomy.weight')} ${w.weight}`}
          closable={onRetire !== undefined}
          closeIcon={
            // antd's own cross is out of the keyboard's reach and has an English name
            <button type="button" className="pp-tag-close" aria-label={`${t('taxonomy.retire')} ${w.word}`}>
              <Icon name="close" size={12} />
            </button>
          }
          onClose={event => {
            event.preventDefault();
            onRetire?.(w);
          }}
        >
          {w.word.replaceAll('&', ' + ')}
        </Tag>
      ))}
    </div>
  );
};

interface TopicProps {
  topic: DemandClass;
  answer: TaxonomyAnswer;
  filter: string;
  onRetire: ((word: KeywordView) => void) | undefined;
}

const Topic = ({ topic, answer, filter, onRetire }: TopicProps) => {
  const t = useT();
  const wordsOf = (code: string): KeywordView[] => answer.keywords.filter(k => k.classCode === code);
  const leaves = answer.classes.filter(c => c.parent === topic.code);
  const shown = leaves.filter(
    c => filter === '' || `${topic.name}${c.code}${c.name}`.includes(filter) || wordsOf(c.code).some(w => w.word.includes(filter)),
  );
  if (shown.length === 0) return null;
  // words of the topic itself stand before those of its classes
  const rows = wordsOf(topic.code).length > 0 ? [topic, ...shown] : shown;
  const nameOf = (c: DemandClass) =>
    c.code === topic.code ? (
      t('taxonomy.topicWords', { name: topic.name })
    ) : (
      <>
        {c.code} {c.name}
        {c.retired && <div className="pp-hint">{t('taxonomy.historical')}</div>}
      </>
    );
  return (
    <FormSection title={`${topic.code} ${topic.name}`}>
      <DataTable
        stack
        caption={topic.name}
        rows={rows}
        rowKey={c => c.code}
        columns={[
          { key: 'class', title: t('taxonomy.class'), width: 220, render: nameOf },
          {
            key: 'words',
            title: t('taxonomy.words'),
            render: c => <Words words={wordsOf(c.code)} onRetire={c.retired ? undefined : onRetire} />,
          },
        ]}
      />
    </FormSection>
  );
};

const Filter = z.object({ q: z.string().optional() });

/** 需求分类与分类词 (4.1-a): the classes, their words, a place to try a sentence; managers add and retire words. */
export const TaxonomyPage = () => {
  const t = useT();
  const { taxonomy, error } = useTaxonomy();
  const [{ q = '' }, setWords] = useUrlState(Filter);
  const [adding, setAdding] = useState(false);
  const invalidate = useInvalidate();
  const retire = useCommand(retireKeyword, { invalidates: ['catalogue.'] });
  /** With the way back: the same word with the weight that it had. */
  const letGo = async ({ classCode, word, weight }: KeywordView): Promise<void> => {
    await retire.runAsync({ classCode, word });
    showToast(t('taxonomy.retired', { word }), {
      undo: async () => {
        await call(addKeyword, { classCode, word, weight }, { commandId: newId() });
        await invalidate(['catalogue.']);
      },
    });
  };
  const may = (name: string): boolean => taxonomy?.may.includes(name) ?? false;
  return (
    <ListPage
      title={t('taxonomy.title')}
      hint={
        <>
          {t('taxonomy.lead')} {taxonomy && t('taxonomy.version', { version: taxonomy.version })}
        </>
      }
      actions={
        may(addKeyword.name) && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('taxonomy.addWord')}
          </Button>
        )
      }
      siblings={
        <>
          <ProblemNotice error={error ?? retire.error} />
          {taxonomy && <TryClassifier taxonomy={taxonomy} />}
        </>
      }
      filters={{ fields: [{ kind: 'search', key: 'q', label: t('taxonomy.words') }], value: { q }, onChange: setWords }}
      clause="4.1-a"
    >
      {taxonomy?.classes
        .filter(c => c.parent === null)
        .map(topic => (
          <Topic
            key={topic.code}
            topic={topic}
            answer={taxonomy}
            filter={q}
            onRetire={may(retireKeyword.name) ? word => void letGo(word).catch(() => undefined) : undefined}
          />
        ))}
      {adding && <AddKeyword onClose={() => setAdding(false)} />}
    </ListPage>
  );
};
