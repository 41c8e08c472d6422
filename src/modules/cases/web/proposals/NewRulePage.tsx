import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import '../cases.css';
import { hrefOfRules } from './hrefs.ts';
import { RuleForm } from './RuleForm.tsx';
import { useProposalT } from './use-t.ts';

/** 新增建议规则. */
export const NewRulePage = () => {
  const t = useProposalT();
  return (
    <>
      <PageHead
        title={t('rule.newTitle')}
        above={
          <LinkButton href={hrefOfRules} quiet>
            {t('rule.title')}
          </LinkButton>
        }
      />
      <RuleForm />
      <ClauseFoot clause="X-3" />
    </>
  );
};
