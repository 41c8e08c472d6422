/** 门类 of GB/T 4754—2017: letter, name, first and last two-digit 大类. */
export const industrySections: readonly { letter: string; name: string; from: string; to: string }[] = [
  { letter: 'A', name: '农、林、牧、渔业', from: '01', to: '05' },
  { letter: 'B', name: '采矿业', from: '06', to: '12' },
  { letter: 'C', name: '制造业', from: '13', to: '43' },
  { letter: 'D', name: '电力、热力、燃气及水生产和供应业', from: '44', to: '46' },
  { letter: 'E', name: '建筑业', from: '47', to: '50' },
  { letter: 'F', name: '批发和零售业', from: '51', to: '52' },
  { letter: 'G', name: '交通运输、仓储和邮政业', from: '53', to: '60' },
  { letter: 'H', name: '住宿和餐饮业', from: '61', to: '62' },
  { letter: 'I', name: '信息传输、软件和信息技术服务业', from: '63', to: '65' },
  { letter: 'J', name: '金融业', from: '66', to: '69' },
  { letter: 'K', name: '房地产业', from: '70', to: '70' },
  { letter: 'L', name: '租赁和商务服务业', from: '71', to: '72' },
  { letter: 'M', name: '科学研究和技术服务业', from: '73', to: '75' },
  { letter: 'N', name: '水利、环境和公共设施管理业', from: '76', to: '79' },
  { letter: 'O', name: '居民服务、修理和其他服务业', from: '80', to: '82' },
  { letter: 'P', name: '教育', from: '83', to: '83' },
  { letter: 'Q', name: '卫生和社会工作', from: '84', to: '85' },
  { letter: 'R', name: '文化、体育和娱乐业', from: '86', to: '90' },
  { letter: 'S', name: '公共管理、社会保障和社会组织', from: '91', to: '96' },
  { letter: 'T', name: '国际组织', from: '97', to: '97' },
];

/** Section of a two-digit division; undefined when it is not one. */
export const findSection = (division: string | null): (typeof industrySections)[number] | undefined =>
  division === null ? undefined : industrySections.find(s => division >= s.from && division <= s.to);
