import { Button } from 'antd';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { useT } from './use-warnings-t.ts';

/** 给企业的话: pastes tidy into a chat. */
export const CopyMessage = ({ text }: { text: string }) => {
  const t = useT();
  return (
    <FormSection
      title={t('detail.message')}
      hint={t('detail.messageHint')}
      aside={
        <Button size="small" onClick={() => void copyAndSay(text, t('detail.copied'))}>
          {t('detail.copy')}
        </Button>
      }
    >
      <div className="dl-message" lang="zh-CN">
        {text}
      </div>
    </FormSection>
  );
};
