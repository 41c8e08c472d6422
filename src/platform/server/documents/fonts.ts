import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The two families that come with the program (OFL-1.1). */
export const fontFolder = path.resolve(import.meta.dirname, '../../../../assets/fonts');
export const sansFont = path.join(fontFolder, 'NotoSansSC_400Regular.ttf');

/**
 * Family stacks by their office names. The first ones are licensed fonts which an office may put into `<dataDir>/fonts`;
 * the Noto ones are always there. 仿宋 body, 小标宋 title, 黑体 and 楷体 headings, 宋体 page numbers.
 */
export const families = {
  fangsong: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'Noto Serif SC', 'Noto Sans SC'],
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', 'Noto Serif SC', 'Noto Sans SC'],
  hei: ['SimHei', '黑体', 'Noto Sans SC', 'Noto Serif SC'],
  kai: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'Noto Serif SC', 'Noto Sans SC'],
  song: ['SimSun', '宋体', 'Noto Serif SC', 'Noto Sans SC'],
} as const;

/** Folders to search: ours, then the office's if it exists and holds a font. */
export const fontFolders = (officeFonts: string | null): string[] => {
  const hasFonts = officeFonts !== null && existsSync(officeFonts) && readdirSync(officeFonts).some(name => /\.(ttf|otf|ttc)$/i.test(name));
  return hasFonts ? [fontFolder, officeFonts] : [fontFolder];
};
