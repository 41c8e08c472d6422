import { Button } from 'antd';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { useT } from './use-warnings-t.ts';

/** 给企业的话: pastes tidy into a chat. */
export const CopyMessage = ({ text }: { text: string }) => {
  const t = useT();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    showToast(t('detail.copied'));
  };
  return (
    <FormSection
      title={t('detail.message')}
      hint={t('detail.messageHint')}
      aside={
        <Button size="small" onClick={() => void copy()}>
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
