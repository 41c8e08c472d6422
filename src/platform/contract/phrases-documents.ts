/** Sentences about uploaded tables and issued documents; they belong to the room `platform`. */
export const documentsZh = {
  'problem.fileEmpty': '这个文件是空的，没有可以导入的内容。请检查后重新选择文件。',
  'problem.fileNotSheet': '这个文件不是表格（看起来是 {kind} 文件），没有导入任何内容。请用 WPS 或 Excel 另存为 .xlsx 后再上传。',
  'problem.fileZipMany': '这个压缩包里有 {files} 个文件，没有导入任何内容。请先解压，再把表格一个一个上传。',
  'problem.fileUnknown': '认不出这个文件的格式，没有导入任何内容。可以上传 .xlsx、.xls、.ods 或 .csv 文件。',
  'problem.fileWebPage':
    '这个文件虽以表格命名，内容却是网页，里面没有表格，没有导入任何内容。请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传。',
  'problem.fileEncrypted': '这个文件设有打开密码，读不到内容。请在 WPS 或 Excel 中取消密码、另存后再上传。',
  'problem.fileDamaged': '这个文件已损坏或不完整，没有导入任何内容。请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传。',
  'problem.fileUnsafe':
    '这个文件的内部结构不安全（{reason}），已拒绝打开，没有导入任何内容。请用 WPS 或 Excel 打开，另存为新的 .xlsx 后再上传。',
  'problem.fileTooBig': '这个文件太大（上限 {limit}），没有导入任何内容。请拆分成几个文件后分次上传。',
  'problem.fileTooSlow': '读取这个文件超过了 {seconds} 秒，已停止，没有导入任何内容。请拆分成几个文件后分次上传。',
  'problem.fileEncoding': '认不出这个文本文件的编码，为避免出现乱码没有导入。请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传。',
  'problem.sheetMissing': '文件里没有第 {number} 张工作表，没有导入任何内容。请检查后重新选择。',
  'problem.glyphMissing': '文档里有本机字体无法显示的字“{character}”，没有生成文件。请改用常用字，或请系统管理员装入含有该字的字体。',
  'problem.documentFailed': '文档没有生成成功，原有资料未受影响。请稍后重试；若仍不成功，请联系系统管理员。',
} as const;

export const documentsEn = {
  'problem.fileEmpty': 'The file is empty; there is nothing to import. Please check it and choose again.',
  'problem.fileNotSheet':
    'This file is not a table (it looks like {kind}); nothing was imported. Please save it as .xlsx in WPS or Excel and upload it again.',
  'problem.fileZipMany': 'This zip holds {files} files; nothing was imported. Please unpack it and upload the tables one by one.',
  'problem.fileUnknown': 'The format of this file is not known; nothing was imported. You can upload .xlsx, .xls, .ods or .csv files.',
  'problem.fileWebPage':
    'This file is named like a table but holds a web page without a table; nothing was imported. Please open it in WPS or Excel, save it as .xlsx and upload it again.',
  'problem.fileEncrypted':
    'This file has an opening password and cannot be read. Please remove the password in WPS or Excel, save it and upload it again.',
  'problem.fileDamaged':
    'This file is damaged or incomplete; nothing was imported. Please open it in WPS or Excel, save it as .xlsx and upload it again.',
  'problem.fileUnsafe':
    'The inside of this file is not safe ({reason}); it was refused and nothing was imported. Please open it in WPS or Excel, save it as a new .xlsx and upload it again.',
  'problem.fileTooBig': 'This file is too large (the limit is {limit}); nothing was imported. Please split it and upload the parts.',
  'problem.fileTooSlow':
    'Reading this file took more than {seconds} seconds and was stopped; nothing was imported. Please split it and upload the parts.',
  'problem.fileEncoding':
    'The text encoding of this file is not known; nothing was imported, so that no garbled text is saved. Please save it as .xlsx in WPS or Excel and upload it again.',
  'problem.sheetMissing': 'The file has no sheet number {number}; nothing was imported. Please check and choose again.',
  'problem.glyphMissing':
    'The document holds the character “{character}”, which no installed font can show; no file was made. Please use a common character, or ask the system administrator to install a font that has it.',
  'problem.documentFailed':
    'The document could not be made; your data is unchanged. Please try again later, and tell the system administrator if it goes on.',
} satisfies Record<keyof typeof documentsZh, string>;
