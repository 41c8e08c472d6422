import { Button } from 'antd';
import { useEffect } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { sayProblem } from '#platform/web/say-problem.ts';
import { Icon } from '#ui/desk/Icon.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { listOfficialLetters, writeLetter } from '../../contract/operations-official.ts';
import { useT } from '../use-t.ts';
import { LetterTable } from './LetterTable.tsx';

/** 写给企业 beside the name of an enterprise: begins a draft, or goes on with one's own blank one. */
export const WriteAct = ({ enterpriseId }: { enterpriseId: string }) => {
  const t = useT();
  const go = useGo();
  const write = useCommand(writeLetter, {
    invalidates: [listOfficialLetters],
    onDone: ({ id }) => go(`/enterprise-letters/${id}`),
  });
  useEffect(() => {
    if (write.error) showToast(sayProblem(write.error).sentence);
  }, [write.error]);
  return (
    <Button icon={<Icon name="edit" />} loading={write.pending} onClick={() => write.run(id => ({ id, enterpriseId }))}>
      {t('official.write')}
    </Button>
  );
};

/** Tab 公函 of an enterprise. */
export const HubLetters = ({ enterpriseId }: { enterpriseId: string }) => <LetterTable filters={{ enterpriseId }} />;
