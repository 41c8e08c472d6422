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

#let sheet-page(p, body) = page(
  paper: "a4",
  margin: (top: 22mm, bottom: 16mm, left: 20mm, right: 20mm),
  header-ascent: 5mm, footer-descent: 4mm,
  header: align(right, text(font: f.hei, size: 10.5pt, p.code)),
  footer: text(size: 8pt, fill: rgb("#404040"), { p.foot; h(1fr); p.mark }),
  body,
)

#let again(id) = context {
  let firsts = query(<form-head>).filter(m => m.value == id)
  if firsts.len() > 0 and here().page() > firsts.first().location().page() { "（续）" }
}

#let form-table(p, id) = {
  let cells = p.rows.map(r => r.map(c => table.cell(
    colspan: c.columns, rowspan: c.rows, align: sides(c.align) + horizon,
    if c.bold { hei(lines-of(c.text)) } else { lines-of(c.text) }))).flatten()
  table(
    columns: p.shares.map(s => s * 1fr),
    inset: (x: 4pt, y: p.inset * 1pt),
    stroke: (x, y) => (
      left: if y == 0 { none } else if x == 0 { thick } else { thin },
      right: if y == 0 { none } else if x == p.shares.len() - 1 { thick } else { thin },
      top: if y == 0 { none } else if y == 1 { thick } else { thin },
      bottom: if y == 0 { thick } else { thin },
    ),
    table.header(table.cell(colspan: p.shares.len(), align: center, stroke: none, inset: (top: 0pt, bottom: 6pt),
      { [#metadata(id)<form-head>]; text(font: f.hei, size: 10.5pt, { p.caption; again(id) }) })),
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

#for (i, p) in d.pages.enumerate() {
  sheet-page(p, {
    if p.kind == "form" { form-table(p, i) }
    else {
      set text(size: 11pt)
      set par(leading: 7pt, spacing: 9pt)
      align(center, block(spacing: 12pt, text(font: f.title, size: 18pt, stroke: 0.02em + black, p.caption)))
      if p.lead != none { block(spacing: 10pt, lines-of(p.lead)) }
      plain-table(p)
      for t in p.after { block(spacing: 10pt, lines-of(t)) }
    }
  })
}
`;
