/**
 * The official layout in typst. GB/T 9704—2012: A4, type area 156 mm × 225 mm, head margin 37 mm, binding margin 28 mm,
 * 三号 16 pt, 28 characters × 22 lines (tracking −0.207 pt, pitch 29 pt), page numbers “— 1 —” right on odd and left on even pages.
 * All content comes through `sys.inputs.data`; strings are placed as text and never read as markup.
 */
export const officialTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#let f = d.families
#let formal = d.layout == "official"
#let size = if formal { 16pt } else { 11pt }
#let pitch = if formal { 28.99pt } else { 19pt }
#let small = if formal { 12pt } else { 10.5pt }
#let red = rgb("#d0021b")

#let red-wash = rgb("#d0021b38")

#set document(title: d.title.replace("\n", ""), date: auto)
#set page(
  paper: "a4",
  flipped: d.landscape,
  margin: if formal and not d.landscape { (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm) }
    else if formal { (top: 28mm, bottom: 26mm, left: 35mm, right: 37mm) }
    else { (top: 20mm, bottom: 20mm, left: 20mm, right: 20mm) },
  foreground: if d.mark == none { none } else {
    place(center + horizon, rotate(-35deg, text(font: f.hei, size: 150pt, fill: red-wash, tracking: 20pt, d.mark.word)))
  },
  footer-descent: if formal { 7mm } else { 6mm },
  footer: context {
    let n = here().page()
    set text(font: f.song, size: if formal { 14pt } else { 10.5pt }, tracking: 0pt)
    let number = [— #n —]
    if not formal { align(center, number) }
    else if calc.odd(n) { align(right, pad(right: 1em, number)) }
    else { align(left, pad(left: 1em, number)) }
  },
)
// no fall-back to whatever the machine has: a missing character must fail, and the bytes be the same everywhere
#set text(font: f.fangsong, fallback: false, size: size, lang: "zh", region: "cn", tracking: if formal { -0.207pt } else { 0pt },
  top-edge: 0.8em, bottom-edge: -0.2em, cjk-latin-spacing: none, number-width: "proportional")
#set par(leading: pitch - size, spacing: pitch - size, justify: true, linebreaks: "simple",
  first-line-indent: (amount: 2em, all: true))

// a heavier cut of a regular font, where the office has no 小标宋
#let heavy(body, weight: 0.022em) = text(stroke: weight + black, body)
#let flush(body) = par(first-line-indent: 0em, body)
#let blank(n) = v(n * pitch, weak: false)
#let lines-of(t) = t.split("\n").intersperse(linebreak()).join()
#let space-below = pitch - size

#if d.mark != none {
  block(width: 100%, inset: 6pt, stroke: 1pt + red, spacing: 10pt, {
    set par(first-line-indent: 0em, justify: false, leading: 5pt)
    text(font: f.hei, size: 12pt, fill: red, tracking: 0pt, d.mark.word + "：" + d.mark.sentence)
  })
}
#if d.redHead != none {
  let longest = calc.max(1, ..d.redHead.lines.map(t => t.clusters().len()))
  let fit = calc.min(46pt, 0.94 * 442pt / longest)
  v(26mm)
  for t in d.redHead.lines {
    align(center, block(spacing: 0.3 * fit, text(font: f.title, size: fit, fill: red, stroke: 0.02em + red, tracking: 0.04em, t)))
  }
  v(2 * 14pt)
  align(center, block(spacing: 0pt, height: size, if d.redHead.number != none { d.redHead.number }))
  v(4mm)
  line(length: 100%, stroke: 1.8pt + red)
  v(2 * 14pt)
}

#{
  set par(first-line-indent: 0em, justify: false, leading: if formal { pitch - 22pt } else { 8pt })
  set text(font: f.title, size: if formal { 22pt } else { 18pt }, tracking: 0pt, hyphenate: false)
  align(center, block(spacing: if formal { pitch - 22pt } else { 10pt }, heavy(lines-of(d.title))))
}
#if d.subtitle != none {
  align(center, block(spacing: space-below, text(font: f.kai, d.subtitle)))
}
#if formal { block(height: size, spacing: space-below, []) } else { v(4pt) }

#if d.recipients != none { flush(d.recipients + "：") }

#let caption-of(b, continued) = {
  set text(font: f.hei, size: small, tracking: 0pt)
  b.number + "　" + b.caption
  continued
}
#let note-of(b) = if b.note != none {
  block(above: 6pt, below: space-below, width: 100%, { set par(leading: 5pt, first-line-indent: 0em); text(size: small - 1.5pt, tracking: 0pt, b.note) })
}
// a continued page says so: the head knows on which page it was set first
#let again(id) = context {
  let firsts = query(<grid-head>).filter(m => m.value == id)
  if firsts.len() > 0 and here().page() > firsts.first().location().page() { "（续）" }
}
#let rule = 0.5pt + rgb("#404040")
#let tidy(body) = { set par(leading: 5pt, first-line-indent: 0em, justify: false, spacing: 5pt); set text(size: small, tracking: 0pt); body }
// a code too long for its column may break after every third character
#let cell-text(c) = if c.narrow { show regex("[!-~]{6,}"): it => it.text.clusters().chunks(3).map(p => p.join()).join(sym.zws); lines-of(c.text) } else { lines-of(c.text) }
#let sides(a) = if a == "center" { center } else if a == "right" { right } else { left }

#let data-table(b, id) = {
  let n = b.columns.len()
  show table: set par(first-line-indent: 0em)
  let heads = b.columns.map(c => table.cell(align: center + horizon, fill: rgb("#f2f2f2"), stroke: rule, text(font: f.hei, c.title)))
  let title-row = if b.caption == none { () } else {
    (table.cell(colspan: n, align: center, stroke: none, inset: (top: 2pt, bottom: 6pt), { [#metadata(id)<grid-head>]; caption-of(b, again(id)) }),)
  }
  // a sum never stands alone on the next page: a cell without width that may not break holds it to the row before
  let last = b.rows.len() - 1
  let summed = last > 0 and b.rows.last().first().text.starts-with("合计")
  let nothing = (stroke: none, inset: 0pt)
  let blank-cell = if summed { (table.cell(..nothing, []),) } else { () }
  let held = (table.cell(..nothing, rowspan: 2, breakable: false, []),)
  let row-of(row) = b.columns.enumerate().map(((j, c)) => table.cell(align: sides(c.align) + horizon, cell-text(row.at(j))))
  block(above: 8pt, below: if b.note != none { 6pt } else { space-below }, width: 100%, tidy(table(
    columns: b.columns.map(c => c.share * 1fr) + if summed { (0pt,) } else { () },
    inset: (x: 5pt, y: 5pt),
    stroke: rule,
    table.header(..title-row, ..if title-row.len() > 0 { blank-cell } else { () }, ..heads, ..blank-cell),
    ..b.rows.enumerate().map(((i, row)) => row-of(row) + if summed and i == last - 1 { held } else if summed and i == last { () } else { blank-cell }).flatten(),
  )))
  note-of(b)
}

#let grid-table(b, id) = {
  let n = b.shares.len()
  // a strut in one cell keeps the row's least height; a fixed row height would let long text run out of its cell
  let upright(c, h, body) = if h == none { body } else {
    grid(columns: (0pt, 1fr), align: sides(c.align) + horizon, box(height: h * 1mm - 10pt), body)
  }
  let cell-of(c, h: none) = table.cell(
    colspan: c.columns, rowspan: c.rows, align: sides(c.align) + horizon,
    fill: if c.shaded { rgb("#f2f2f2") } else { none }, stroke: rule,
    upright(c, h, if c.bold { text(font: f.hei, cell-text(c)) } else { cell-text(c) }))
  let title-row = if b.caption == none { () } else {
    (table.cell(colspan: n, align: center, stroke: none, inset: (top: 2pt, bottom: 6pt), { [#metadata(id)<grid-head>]; caption-of(b, again(id)) }),)
  }
  let head = b.rows.slice(0, b.headRows).map(r => r.map(c => cell-of(c))).flatten()
  let body = b.rows.slice(b.headRows).map(r => {
    let bearer = r.position(c => c.rows == 1)
    r.enumerate().map(((i, c)) => cell-of(c, h: if i == bearer { b.rowHeight } else { none }))
  }).flatten()
  block(above: 8pt, below: if b.note != none { 6pt } else { space-below }, width: 100%, tidy(table(
    columns: b.shares.map(s => s * 1fr),
    inset: (x: 5pt, y: 5pt), stroke: rule,
    ..if title-row.len() + head.len() > 0 { (table.header(..title-row, ..head),) } else { () },
    ..body,
  )))
  note-of(b)
}

#for (i, b) in d.blocks.enumerate() {
  if b.kind == "heading" {
    let t = b.number + b.text
    let face = if b.level == 1 { text(font: f.hei, t) } else if b.level == 2 { heavy(text(font: f.kai, t), weight: 0.012em) } else { heavy(t, weight: 0.018em) }
    block(spacing: space-below, sticky: true, pad(left: 2em, par(first-line-indent: 0em, justify: false, hanging-indent: 0em, face)))
  } else if b.kind == "paragraph" {
    for t in b.text.split("\n") {
      if b.indent { par(t) } else { align(sides(b.align), flush(t)) }
    }
  } else if b.kind == "list" {
    for (k, t) in b.items.enumerate() { par(b.marks.at(k) + t) }
  } else if b.kind == "table" {
    data-table(b, i)
  } else if b.kind == "grid" {
    grid-table(b, i)
  } else if b.kind == "chart" {
    block(above: 8pt, below: space-below, width: 100%, breakable: false, {
      set par(first-line-indent: 0em)
      align(center, image(bytes(b.svg), format: "svg", width: 100%, alt: b.alt))
      v(4pt)
      align(center, tidy(caption-of(b, none)))
    })
  } else if b.kind == "pageBreak" { pagebreak(weak: true) }
}

#if d.attachments.len() > 0 {
  block(height: size, spacing: space-below, [])
  block(breakable: false, spacing: space-below, for (i, t) in d.attachments.enumerate() {
    let lead = if i == 0 { "附件：" } else { "　　　" }
    let number = if d.attachments.len() > 1 { str(i + 1) + ". " } else { "" }
    flush("　　" + lead + number + t)
  })
}

#if d.signature != none {
  if formal { block(height: 2 * pitch - space-below, spacing: space-below, []) } else { v(14pt) }
  align(right, block(breakable: false, spacing: space-below, pad(right: 2em, box({
    set par(first-line-indent: 0em, justify: false)
    align(center, { d.signature.organisation; linebreak(); d.signature.day })
  }))))
}
#if d.remark != none { par("（" + d.remark + "）") }

#if d.imprint != none {
  v(1fr)
  block(breakable: false, width: 100%, spacing: 0pt, {
    set text(size: if formal { 14pt } else { 10.5pt }, tracking: 0pt)
    set par(first-line-indent: 0em, leading: 8pt)
    line(length: 100%, stroke: 1pt)
    if d.imprint.copies != none {
      block(inset: (x: 1em, y: 5pt), spacing: 0pt, "抄送：" + d.imprint.copies + "。")
      line(length: 100%, stroke: 0.7pt)
    }
    block(inset: (x: 1em, y: 5pt), spacing: 0pt, width: 100%, { d.imprint.issuer; h(1fr); d.imprint.day + "印发" })
    line(length: 100%, stroke: 1pt)
  })
}
#if d.footnote != none {
  v(1fr)
  block(width: 100%, { set par(first-line-indent: 0em, leading: 4pt); text(size: 9pt, fill: rgb("#595959"), tracking: 0pt, d.footnote) })
}
`;
