import { useOp } from '#platform/web/desk/data.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { currentSession } from '../../contract/session.ts';
import { useT } from '../use-t.ts';
import { MyFactors } from './MyFactors.tsx';
import { MyIdentities } from './MyIdentities.tsx';
import { MyPassword } from './MyPassword.tsx';
import { MySessions } from './MySessions.tsx';

/** 我的安全: password, second factors, devices, linked identities. */
export const SecurityPage = () => {
  const t = useT();
  const { data } = useOp(currentSession, {});
  const person = data?.person;
  return (
    <>
      <PageHead
        title={t('security.title')}
        hint={person && `${person.name} · ${person.username} · ${t(`role.${person.role}`)} · ${person.regionName}`}
        state={data?.demonstration && <StateTag tone="warn">{t('demonstration')}</StateTag>}
      />
      <MyFactors />
      <MySessions />
      <MyPassword />
      <MyIdentities />
      <ClauseFoot clause="7.1-d" />
    </>
  );
};
