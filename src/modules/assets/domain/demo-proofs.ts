import { dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import type { KindDetails } from '../contract/asset.ts';
import type { UseKind } from '../contract/use-proof.ts';

interface DemoProof {
  id: string;
  assetId: string;
  niceClass: number;
  usedOn: string;
  kind: UseKind;
  note: string;
  fileName: string;
  content: string;
}

/** How many days ago the proofs of a class lie, round by round: well kept, one near the line, one just started, one neglected. */
const habits: readonly (readonly number[])[] = [[40, 330, 700, 1_050], [95, 480], [960], [], [20], [380, 760, 1_400], [1_010, 1_380]];
const kinds: readonly { kind: UseKind; note: string; file: string }[] = [
  { kind: 'invoice', note: '销售发票，品名与核定商品一致', file: '销售发票' },
  { kind: 'exhibition', note: '行业展会展位照片，商标清晰可见', file: '展会照片' },
  { kind: 'webShop', note: '旗舰店商品页截图', file: '网店页面' },
  { kind: 'contract', note: '供货合同，含商标与商品', file: '供货合同' },
  { kind: 'photo', note: '商品包装照片', file: '商品照片' },
];

type DemoAsset = KindDetails & { id: string; title: string; standing?: string };
type Loaded = { kindDetails: KindDetails; id: string; title: string; standing: string };

const marksOf = (rows: readonly Loaded[]): (DemoAsset & { kind: 'trademark' })[] =>
  rows.flatMap(r =>
    r.kindDetails.kind === 'trademark' && r.standing === 'confirmed' ? [{ ...r.kindDetails, id: r.id, title: r.title }] : [],
  );

/** Proofs of use for the marks of the demonstration: the same marks, the same proofs. */
export const demoProofs = (rows: readonly Loaded[], at: { id: (name: string) => string; today: string }): DemoProof[] => {
  const today = dayNumberOf(at.today);
  let turn = 0;
  return marksOf(rows).flatMap(mark =>
    mark.details.classes.flatMap(niceClass => {
      const habit = habits[turn++ % habits.length] ?? [];
      const registered = dayNumberOf(mark.details.registeredOn ?? at.today);
      return habit
        .map(ago => today - ago)
        .filter(day => day > registered)
        .map((day, i): DemoProof => {
          const what = kinds[(turn + i) % kinds.length];
          const usedOn = isoOf(day);
          return {
            id: at.id(`use ${mark.id} ${niceClass} ${usedOn}`),
            assetId: mark.id,
            niceClass,
            usedOn,
            kind: what?.kind ?? 'invoice',
            note: what?.note ?? '',
            fileName: `${what?.file ?? ''} ${usedOn}.txt`,
            content: `演示文件：${mark.title} 第${niceClass}类 ${usedOn} ${what?.file ?? ''}（示例，不是真实证据）`,
          };
        });
    }),
  );
};
