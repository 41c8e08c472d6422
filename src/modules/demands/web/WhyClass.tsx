import { Tag } from 'antd';
import { useTaxonomy, WhySentence } from '#modules/catalogue/web/index.ts';
import type { DemandRow } from '../contract/demand.ts';
import { useT } from './use-t.ts';

type Classed = Pick<DemandRow, 'classCode' | 'classHow' | 'classReasons'>;

/** The class with its reason below: rule, words, or person (4.1-a, X-3). */
export const WhyClass = ({ demand }: { demand: Classed }) => {
  const t = useT();
  const { nameOf } = useTaxonomy();
  const { classCode, classHow, classReasons } = demand;
  const best = classHow === 'classifier' ? classReasons?.ranked?.find(r => r.code === classCode) : undefined;
  return (
    <div>
      <Tag>{classCode === null ? t('class.none') : nameOf(classCode)}</Tag>
      {classHow === 'classifier' && classReasons?.sure === false && <small className="pp-hint"> {t('how.unsure')}</small>}
      <div>
        {best && <WhySentence best={best} short />}
        {classHow === 'rule' && <span className="pp-hint">{t('how.rule')}</span>}
        {classHow === 'person' && <span className="pp-hint">{t('how.person', { by: classReasons?.by ?? '' })}</span>}
        {classHow === null && <span className="pp-hint">{t('how.none')}</span>}
      </div>
    </div>
  );
};
