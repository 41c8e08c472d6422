/**
 * Which class a 是 in Table A.1 belongs to (A.1-b): by rule, no classifier asked. The two open rows (其他) are classified by their words.
 * Keys are the question ids of the questionnaire.
 */
const rows: Readonly<Record<string, string>> = {
  'training.adoption': 'PX01',
  'training.selfDeclaration': 'PX02',
  'training.standardisationLaw': 'PX03',
  'training.provincialFamousBrand': 'PX04',
  'training.cityFamousBrand': 'PX05',
  'training.excellenceCriteria': 'PX06',
  'training.chiefQualityOfficer': 'PX07',
  'training.qualitySystem': 'PX08',
  'training.zhejiangMade': 'PX09',
  'training.instrumentFiling': 'PX10',
  'declaration.standardFunding': 'BZ09',
  'declaration.standardProject': 'BZ08',
  'declaration.ipEnterprise': 'ZLQ06',
  'declaration.patentAward': 'ZLQ07',
  'declaration.districtQualityAward': 'ZL01',
  'declaration.cityQualityAward': 'ZL02',
  'declaration.provincialQualityAward': 'ZL03',
  'declaration.qualityEducationBase': 'ZL09',
  'declaration.zhejiangStandard': 'BZ05',
  'declaration.zhejiangCertification': 'RZ10',
};

/** Class of a row answered 是; undefined where the words must decide. */
export const findClassOfRow = (rowKey: string): string | undefined => rows[rowKey];
