import { Input } from 'antd';
import { useState } from 'react';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { classify } from '../domain/classify.ts';
import { useT } from './use-t.ts';
import type { TaxonomyAnswer } from './use-taxonomy.ts';
import { WhySentence } from './WhySentence.tsx';

/** A sentence sorted as it is typed: the same code as on the server, here in the browser. */
export const TryClassifier = ({ taxonomy }: { taxonomy: TaxonomyAnswer }) => {
  const t = useT();
  const [text, setText] = useState('');
  const { ranked, sure } = classify(text, taxonomy);
  return (
    <FormSection title={t('taxonomy.try')} hint={t('taxonomy.tryHelp')}>
      <Input
        value={text}
        maxLength={200}
        aria-label={t('taxonomy.try')}
        onChange={e => setText(e.target.value)}
        style={{ maxWidth: 640 }}
      />
      <div role="status">
        {text.trim() !== '' && ranked.length === 0 && <p className="pp-hint">{t('taxonomy.tryNone')}</p>}
        {ranked.slice(0, 3).map((best, i) => (
          <p key={best.code}>
            {i === 0 && <StateTag tone={sure ? 'done' : 'warn'}>{sure ? t('sure') : t('unsure')}</StateTag>} <WhySentence best={best} />
          </p>
        ))}
      </div>
    </FormSection>
  );
};
