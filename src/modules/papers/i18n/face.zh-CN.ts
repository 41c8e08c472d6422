/** What other pages say of this room: its operations, its places in the navigation and on other rooms' pages; zh-CN counts. */
export const faceZhCN = {
  'problem.letterBroken': '模板没有保存：占位符有 {n} 处问题，请在 Word 里改好后重新上传。现用模板不变。',
  'hub.letters': '公函',
  'paper.confirm': '填入 {n} 项',
  'paper.discard': '放弃这份表格',
  'letter.download': '下载现用模板',
  'letter.preview': '预览现用模板',
} as const;
