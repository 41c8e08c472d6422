import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
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
  return (
    <FormSection title={`${topic.code} ${topic.name}`}>
      <table className="pp-diff">
        <thead>
          <tr>
            <th scope="col" style={{ width: 220 }}>
              {t('taxonomy.class')}
            </th>
            <th scope="col">{t('taxonomy.words')}</th>
          </tr>
        </thead>
        <tbody>
          {wordsOf(topic.code).length > 0 && (
            <tr>
              <th scope="row">{t('taxonomy.topicWords', { name: topic.name })}</th>
              <td>
                <Words words={wordsOf(topic.code)} onRetire={onRetire} />
              </td>
            </tr>
          )}
          {shown.map(c => (
            <tr key={c.code}>
              <th scope="row">
                {c.code} {c.name}
                {c.retired && <div className="pp-hint">{t('taxonomy.historical')}</div>}
              </th>
              <td>
                <Words words={wordsOf(c.code)} onRetire={c.retired ? undefined : onRetire} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormSection>
  );
};

/** 需求分类与分类词 (4.1-a): the classes, their words, a place to try a sentence; managers add and retire words. */
export const TaxonomyPage = () => {
  const t = useT();
  const { taxonomy, error } = useTaxonomy();
  const [filter, setFilter] = useState('');
  const [adding, setAdding] = useState(false);
  const retire = useCommand(retireKeyword, {
    invalidates: ['catalogue.'],
    onDone: (_, { classCode, word }) =>
      showToast(t('taxonomy.retired', { word }), {
        undo: async () => void (await call(addKeyword, { classCode, word }, { commandId: newId() })),
      }),
  });
  const may = (name: string): boolean => taxonomy?.may.includes(name) ?? false;
  return (
    <>
      <PageHead
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
      />
      <ProblemNotice error={error ?? retire.error} />
      {taxonomy && <TryClassifier taxonomy={taxonomy} />}
      <Input.Search
        allowClear
        aria-label={t('taxonomy.words')}
        placeholder={t('taxonomy.words')}
        style={{ maxWidth: 320 }}
        onChange={e => setFilter(e.target.value.trim())}
      />
      {taxonomy?.classes
        .filter(c => c.parent === null)
        .map(topic => (
          <Topic
            key={topic.code}
            topic={topic}
            answer={taxonomy}
            filter={filter}
            onRetire={may(retireKeyword.name) ? ({ classCode, word }) => retire.run({ classCode, word }) : undefined}
          />
        ))}
      {adding && <AddKeyword onClose={() => setAdding(false)} />}
      <ClauseFoot clause="4.1-a" />
    </>
  );
};
