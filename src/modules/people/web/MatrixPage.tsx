import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { FilterSearch } from '#ui/desk/FilterSearch.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { getMatrix } from '../contract/matrix.ts';
import { roles } from '../contract/role.ts';
import { useT } from './use-t.ts';

/** 权限矩阵: role × operation → reach, and role × field → sight. */
export const MatrixPage = () => {
  const t = useT();
  const { data, error } = useOp(getMatrix, {});
  const [words, setWords] = useState('');
  const rows = data?.rows.filter(r => `${r.title} ${r.operation} ${r.clause}`.includes(words)) ?? [];
  const head = roles.map(role => (
    <th key={role} scope="col">
      {t(`role.${role}`)}
    </th>
  ));
  return (
    <>
      <PageHead title={t('nav.matrix')} hint={data && t('matrix.lead', { n: data.rows.length })} />
      <ProblemNotice error={error} />
      <div className="pp-filters">
        <FilterSearch label={t('matrix.search')} value={words} onChange={setWords} />
      </div>
      <div className="pp-matrix">
        <table className="pp-plain-table">
          <caption className="pp-sr">{t('nav.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('matrix.operation')}</th>
              <th scope="col">{t('matrix.clause')}</th>
              {head}
            </tr>
          </thead>
          <tbody>
            {rows.map(r => (
              <tr key={r.operation}>
                <th scope="row">
                  {r.title}
                  <small className="pp-hint"> {r.operation}</small>
                </th>
                <td>{r.clause}</td>
                {roles.map(role => {
                  const reach = r.reach[role];
                  return <td key={role}>{r.anonymous ? t('matrix.anonymous') : reach ? t(`reach.${reach}`) : '—'}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FormSection title={t('matrix.fields')} hint={t('matrix.fieldsHint')}>
        <div className="pp-matrix">
          <table className="pp-plain-table">
            <thead>
              <tr>
                <th scope="col">{t('matrix.field')}</th>
                {head}
              </tr>
            </thead>
            <tbody>
              {data?.fields.map(f => (
                <tr key={f.field}>
                  <th scope="row">{f.field}</th>
                  {roles.map(role => (
                    <td key={role}>{t(`sight.${f.sight[role] ?? 'hidden'}`)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </FormSection>
      <ClauseFoot clause="7.1-d" />
    </>
  );
};
