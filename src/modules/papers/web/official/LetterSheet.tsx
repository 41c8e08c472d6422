import { chineseDay } from '#platform/contract/china-day.ts';
import { sayMark } from '#platform/web/marks.ts';
import type { LetterView } from '../../contract/official-letter.ts';
import { useT } from '../use-t.ts';
import './letter.css';

type Shown = Pick<LetterView, 'issuer' | 'number' | 'title' | 'recipient' | 'body' | 'remark' | 'state'>;

/** Marks that the letter itself sets: one that was typed is not set twice. */
const ending = /[:：]$/;
const brackets = /^[（(](.*)[）)]$/;

/** One line is one paragraph, as on paper. */
const paragraphsIn = (body: string): { at: number; text: string }[] =>
  body
    .split('\n')
    .map((line, at) => ({ at, text: line.trim() }))
    .filter(p => p.text !== '');

/** The letter as it stands on paper, with its mark when it is void. Official letters are in Chinese in either language of the page. */
export const LetterSheet = ({ letter: l, day }: { letter: Shown; day: string }) => {
  const t = useT();
  return (
    <article className="letter-sheet" lang="zh-CN" aria-label={t('official.sheet')} data-state={l.state}>
      {l.state === 'voided' && (
        <p className="letter-void" aria-hidden="true">
          {t('official.state.voided')}
        </p>
      )}
      <p className="letter-head">{l.issuer}</p>
      <p className="letter-number">{l.number ?? t('official.noNumber')}</p>
      <h2 className="letter-title">{l.title || t('official.noTitle')}</h2>
      {l.recipient !== '' && <p className="letter-to">{`${l.recipient.replace(ending, '')}${sayMark('：', 'zh-CN')}`}</p>}
      <div className="letter-body">
        {paragraphsIn(l.body).map(p => (
          <p key={p.at}>{p.text}</p>
        ))}
      </div>
      <p className="letter-sign">
        {l.issuer}
        <br />
        {chineseDay(day)}
      </p>
      {l.remark !== '' && (
        <p className="letter-remark">{`${sayMark('（', 'zh-CN')}${l.remark.replace(brackets, '$1')}${sayMark('）', 'zh-CN')}`}</p>
      )}
    </article>
  );
};
