/** Side of the code with its quiet zone, in millimetres: a field of it is wide enough for a scan at 150 dpi. */
export const codeSide = { pdf: 22, docx: 20 } as const;

/**
 * Visit papers in typst: contact sheet (企业联系单), Table A.1 as printed in T/HZAS 8—2020 (two A4 pages, outer lines 1 pt, inner 0.5 pt,
 * caption with （续） on the second page), feedback form (调研需求反馈表). One file holds any number of them; each form counts its own pages.
 */
export const packTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#let f = d.families
#set document(title: d.title, date: auto)
#set text(font: f.song, fallback: false, size: 9.5pt, lang: "zh", region: "cn", top-edge: 0.8em, bottom-edge: -0.2em, cjk-latin-spacing: none)
#set par(leading: 3pt, spacing: 4pt, justify: false, linebreaks: "simple")
#let thin = 0.5pt + black
#let thick = 1pt + black
#let lines-of(t) = t.split("\n").intersperse(linebreak()).join()
#let sides(a) = if a == "center" { center } else if a == "right" { right } else { left }
#let hei(body) = text(font: f.hei, body)

// Which page of its own form this is; the table itself knows nothing of pages, so it is laid out once.
#let own-page(id) = {
  let firsts = query(<form-head>).filter(m => m.value == id)
  if firsts.len() == 0 { 0 } else { here().page() - firsts.first().location().page() }
}

#let form-head(p, id) = context {
  let n = own-page(id)
  place(left + top, dx: -2mm, dy: 3mm, image(bytes(p.codes.at(calc.min(n, p.codes.len() - 1))), format: "svg", width: ${codeSide.pdf}mm, alt: "QR"))
  if n > 0 { place(center + bottom, text(font: f.hei, size: 10.5pt, p.caption + "（续）")) }
}

#let sheet-page(p, id, body) = page(
  paper: "a4",
  margin: (top: if p.kind == "form" { 26mm } else { 22mm }, bottom: 15mm, left: 20mm, right: 20mm),
  header-ascent: 2mm, footer-descent: 4mm,
  header: block(width: 100%, height: if p.kind == "form" { 22mm } else { 18mm }, {
    place(right + top, dy: 10mm, text(font: f.hei, size: 10.5pt, p.code))
    if p.codes.len() > 0 { form-head(p, id) }
  }),
  footer: text(size: 8pt, fill: rgb("#404040"), { p.foot; h(1fr); p.mark }),
  body,
)

#let form-table(p, id) = {
  let cells = p.rows.map(r => r.map(c => table.cell(
    colspan: c.columns, rowspan: c.rows, align: sides(c.align) + horizon,
    if c.bold { hei(lines-of(c.text)) } else { lines-of(c.text) }))).flatten()
  let edge = table.cell(colspan: p.shares.len(), inset: 0pt, stroke: (bottom: thick, rest: none), [])
  [#metadata(id)<form-head>]
  align(center, block(above: 0pt, below: 6pt, text(font: f.hei, size: 10.5pt, p.caption)))
  table(
    columns: p.shares.map(s => s * 1fr),
    inset: (x: 4pt, y: p.inset * 1pt),
    stroke: (x, y) => (
      left: if y == 0 { none } else if x == 0 { thick } else { thin },
      right: if y == 0 { none } else if x == p.shares.len() - 1 { thick } else { thin },
      top: if y == 0 { none } else if y == 1 { thick } else { thin },
      bottom: if y == 0 { thick } else { thin },
    ),
    table.header(edge),
    ..cells,
    table.footer(repeat: true, table.cell(colspan: p.shares.len(), inset: 0pt, stroke: (top: thick, rest: none), [])),
  )
}

#let plain-table(p) = table(
  columns: p.shares.map(s => s * 1fr),
  inset: (x: 5pt, y: 6pt), stroke: thin,
  ..p.rows.map(r => r.map(c => table.cell(colspan: c.columns, rowspan: c.rows, align: sides(c.align) + horizon,
    grid(columns: (0pt, 1fr), align: sides(c.align) + horizon, box(height: p.height * 1mm - 12pt),
      if c.bold { hei(lines-of(c.text)) } else { lines-of(c.text) })))).flatten(),
)

#let face(name) = {
  let n = lower(name)
  if n.contains("小标宋") or n.contains("xiaobiaosong") { f.title }
  else if n.contains("黑") or n.contains("hei") { f.hei }
  else if n.contains("楷") or n.contains("kai") { f.kai }
  else if n.contains("宋") or n.contains("song") or n.contains("sun") { f.song }
  else { f.fangsong }
}

#let rule-of(r) = if r == none { none } else { r.width * 1pt + rgb(r.color) }

#let letter-paragraph(b) = {
  let size = calc.max(5, ..b.pieces.map(r => r.size))
  let lead = calc.max(1pt, (b.pitch - size) * 1pt)
  let a = if b.align == "center" { center } else if b.align == "right" { right } else { left }
  if b.newPage { pagebreak(weak: true) }
  block(width: 100%, above: lead + b.before * 1pt, below: 0pt, inset: (left: calc.max(0, b.left) * 1pt, right: calc.max(0, b.right) * 1pt),
    stroke: (top: rule-of(b.above), bottom: rule-of(b.below)), outset: (bottom: if b.below == none { 0pt } else { 4pt }), {
    set align(a)
    if b.pieces.len() == 0 { v(size * 1pt) }
    else { par(leading: lead, justify: b.align == "both", first-line-indent: (amount: calc.max(0, b.first) * 1pt, all: true),
      b.pieces.map(r => text(font: face(r.font), size: r.size * 1pt, fill: rgb(r.color),
        stroke: if r.bold { 0.025em + rgb(r.color) } else { none }, lines-of(r.text))).join()) }
  })
  v(b.after * 1pt, weak: false)
}

#let letter-page(p) = page(
  paper: "a4",
  margin: (top: p.margins.top * 1pt, bottom: p.margins.bottom * 1pt, left: p.margins.left * 1pt, right: p.margins.right * 1pt),
  header: none, footer: none,
  for b in p.blocks {
    if b.kind == "paragraph" { letter-paragraph(b) }
    else {
      block(above: 8pt, below: 8pt, table(columns: b.shares.map(s => s * 1fr), inset: 5pt, stroke: thin,
        ..b.rows.map(r => r.map(c => table.cell(colspan: c.columns, text(font: f.fangsong, size: 12pt, lines-of(c.text))))).flatten()))
    }
  },
)

#for (i, p) in d.pages.enumerate() {
  if p.kind == "letter" { letter-page(p) } else { sheet-page(p, i, {
    if p.kind == "form" { form-table(p, i) }
    else {
      set text(size: 11pt)
      set par(leading: 7pt, spacing: 9pt)
      align(center, block(spacing: 12pt, text(font: f.title, size: 18pt, stroke: 0.02em + black, p.caption)))
      if p.lead != none { block(spacing: 10pt, lines-of(p.lead)) }
      plain-table(p)
      for t in p.after { block(spacing: 10pt, lines-of(t)) }
    }
  }) }
}
`;
