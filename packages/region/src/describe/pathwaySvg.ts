/**
 * Draws the pathway of a region as a picture: its steps in order, with the loops that lead back.
 *
 * Pure text in SVG: no fonts or pictures from elsewhere, with its own background in light and in dark,
 * and with everything that it shows also in words (`title`, `desc`). Widths of text are estimated on the
 * generous side, so that a name stays in its box whatever font draws it.
 */
import type { LocalizedText, RuleId } from "@oza/kernel"
import type { RegionDeclaration } from "../RegionDeclaration.ts"
import { joined, type Names, stepName, unnumbered } from "./words.ts"

/** A line of text: its size, its look, and what it says. */
interface Line {
  readonly look: "name" | "english" | "detail"
  readonly words: string
}

interface Box {
  readonly id: string
  readonly top: number
  readonly height: number
  readonly lines: ReadonlyArray<Line>
}

interface Arc {
  readonly from: Box
  readonly to: Box
  /** How far to the right it swings. */
  readonly x: number
  readonly label: LocalizedText
  readonly rules: ReadonlyArray<RuleId>
  readonly labelAt: number
}

const left = 64
const boxWidth = 440
const padding = 14
const gap = 34
const titleHeight = 78
/** Height of a line, and the widest that a letter of it gets on average. */
const looks = {
  name: { height: 22, letter: 8.6 },
  english: { height: 18, letter: 7 },
  detail: { height: 18, letter: 6.8 }
} as const

/** The picture of the latest version of the pathway; the empty text where there is none. */
export const pathwaySvg = (declaration: RegionDeclaration): string => {
  const pathway = declaration.pathways.at(-1)
  if (pathway === undefined) return ""
  const names: Names = { declaration, pathway }
  const boxes = boxesOf(names)
  const arcs = arcsOf(names, boxes)
  const right = left + boxWidth
  const labels = arcs.flatMap(({ label, rules }) => [label.nl, label.en, rules.join(", ")])
  const farthest = Math.max(right + 24, ...arcs.map(({ x }) => x + 12))
  const labelsFrom = farthest + 4
  const width = Math.ceil(
    labelsFrom + Math.max(0, ...labels.map((one) => one.length * looks.detail.letter)) + 16
  )
  const last = boxes.at(-1)!
  const height = Math.max(last.top + last.height, ...arcs.map(({ labelAt }) => labelAt + 44)) + 28
  const title = `${declaration.name.nl}: de werkwijze in stappen`
  const subtitle = `${declaration.name.en}: the way of working, step by step`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${declaration.id}-title ${declaration.id}-desc" lang="nl" font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif">`,
    `<title id="${declaration.id}-title">${escaped(title)}</title>`,
    `<desc id="${declaration.id}-desc">${escaped(inWords(names, arcs))}</desc>`,
    style,
    `<rect class="paper" width="${width}" height="${height}" fill="#ffffff"/>`,
    textAt(24, 34, "title", title),
    textAt(24, 56, "english", subtitle),
    ...boxes.slice(1).map((box, index) => {
      const before = boxes[index]!
      const x = left + 60
      return `<path class="line" d="M ${x} ${before.top + before.height} V ${box.top - 7}" fill="none" stroke="#5b6770" stroke-width="2"/><path class="head" d="M ${x - 6} ${box.top - 9} h 12 l -6 8 z" fill="#5b6770"/>`
    }),
    ...arcs.map((arc) => drawnArc(arc, right, labelsFrom)),
    ...boxes.map(drawnBox),
    "</svg>",
    ""
  ].join("\n")
}

/** Colours in light are also attributes, for who draws without style sheets. */
const style = [
  "<style>",
  ".title { font-size: 18px; font-weight: 700; fill: #16202a }",
  ".name { font-size: 15px; font-weight: 600; fill: #16202a }",
  ".english { font-size: 13px; font-style: italic; fill: #46525c }",
  ".detail { font-size: 12.5px; fill: #46525c }",
  ".number { font-size: 14px; font-weight: 700; fill: #ffffff; text-anchor: middle }",
  "@media (prefers-color-scheme: dark) {",
  ".paper { fill: #12181d } .box { fill: #1d2730; stroke: #5f7486 } .badge { fill: #2a73a6 }",
  ".title, .name { fill: #f1f5f8 } .english, .detail { fill: #b9c6d0 }",
  ".line { stroke: #93a4b1 } .head { fill: #93a4b1 } .loop { stroke: #e3a25b } .loophead { fill: #e3a25b }",
  "}",
  "</style>"
].join("\n")

const boxesOf = (names: Names): ReadonlyArray<Box> => {
  const boxes: Array<Box> = []
  let top = titleHeight
  for (const [index, step] of names.pathway.steps.entries()) {
    const name = unnumbered(step.name, index + 1)
    const opens = [...new Set(step.opens.map(({ rule }) => rule))]
    const yields = names.pathway.yields.filter((one) => one.step === step.id).map((one) => one.name.nl)
    const lines = [
      ...wrapped(name.nl, "name"),
      ...(name.en === name.nl ? [] : wrapped(name.en, "english")),
      ...(opens.length === 0 ? [] : wrapped(`Voorwaarde vooraf: ${opens.join(", ")}`, "detail")),
      ...(yields.length === 0 ? [] : wrapped(`Levert op: ${yields.join("; ")}`, "detail"))
    ]
    const height = 2 * padding + lines.reduce((sum, { look }) => sum + looks[look].height, 0) - 4
    boxes.push({ id: step.id, top, height, lines })
    top += height + gap
  }
  return boxes
}

const wrapped = (words: string, look: Line["look"]): ReadonlyArray<Line> => {
  const room = Math.floor((boxWidth - 2 * padding) / looks[look].letter)
  const lines: Array<string> = [""]
  for (const word of words.split(" ").flatMap((long) => long.match(new RegExp(`.{1,${room}}`, "g")) ?? [])) {
    const line = lines.at(-1)!
    if (line !== "" && line.length + 1 + word.length > room) lines.push(word)
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`
  }
  return lines.map((line) => ({ look, words: line }))
}

/** Loops to the same step are one arc; each next one swings wider, and no label lies on another. */
const arcsOf = ({ pathway }: Names, boxes: ReadonlyArray<Box>): ReadonlyArray<Arc> => {
  const from = boxes.find(({ id }) => id === pathway.acts["Evaluate"]?.step) ?? boxes.at(-1)!
  const targets = [...new Set(pathway.loops.map(({ step }) => step))]
    .flatMap((step) => boxes.filter(({ id }) => id === step))
    .toSorted((a, b) => b.top - a.top)
  const arcs: Array<Arc> = []
  for (const [index, to] of targets.entries()) {
    const loops = pathway.loops.filter(({ step }) => step === to.id)
    arcs.push({
      from,
      to,
      x: left + boxWidth + 36 + index * 22,
      label: joined(loops.map(({ backTo }) => backs[backTo])),
      rules: [...new Set(loops.map(({ rule }) => rule))],
      labelAt: to.top + to.height / 2 - 20
    })
  }
  return arcs
}

const backs = {
  needs: { nl: "terug naar wat nodig is", en: "back to what is needed" },
  goals: { nl: "terug naar de doelen", en: "back to the goals" },
  arranging: { nl: "terug naar de afspraken", en: "back to the arrangement" }
} as const satisfies Readonly<Record<string, LocalizedText>>

const drawnBox = ({ top, height, lines }: Box, index: number): string => {
  let y = top + padding - 4
  const drawn = lines.map(({ look, words }) => {
    y += looks[look].height
    return textAt(left + padding, y - 4, look, words)
  })
  return [
    `<rect class="box" x="${left}" y="${top}" width="${boxWidth}" height="${height}" rx="10" fill="#eef4f8" stroke="#7f95a6" stroke-width="1.5"/>`,
    `<circle class="badge" cx="34" cy="${top + height / 2}" r="17" fill="#1b5e8c"/>`,
    `<text class="number" x="34" y="${top + height / 2 + 5}" fill="#ffffff" text-anchor="middle">${index + 1}</text>`,
    ...drawn
  ].join("\n")
}

const drawnArc = ({ from, to, x, label, rules, labelAt }: Arc, right: number, labelsFrom: number): string => {
  // Arcs leave the box one under the other, so that each can be followed.
  const start = from.top + from.height / 2 + (x - right - 36) / 4
  const end = to.top + to.height / 2
  const bend = Math.min(16, Math.abs(start - end) / 2)
  const turn = start >= end ? -bend : bend
  const path =
    from === to
      ? `M ${right} ${start + 12} H ${x - 12} a 12 12 0 0 0 0 -24 H ${right + 9}`
      : `M ${right} ${start} H ${x - bend} Q ${x} ${start} ${x} ${start + turn} V ${end - turn} Q ${x} ${end} ${x - bend} ${end} H ${right + 9}`
  const y = from === to ? start - 12 : end
  return [
    `<path class="loop" d="${path}" fill="none" stroke="#a8560f" stroke-width="2" stroke-dasharray="6 4"/>`,
    `<path class="loophead" d="M ${right + 10} ${y - 6} v 12 l -9 -6 z" fill="#a8560f"/>`,
    textAt(labelsFrom, labelAt + 12, "detail", label.nl),
    textAt(labelsFrom, labelAt + 29, "english", label.en),
    textAt(labelsFrom, labelAt + 46, "detail", rules.join(", "))
  ].join("\n")
}

const fills = { title: "#16202a", name: "#16202a", english: "#46525c", detail: "#46525c" } as const

const textAt = (x: number, y: number, look: keyof typeof fills, words: string): string =>
  `<text class="${look}" x="${x}" y="${y}" fill="${fills[look]}"${look === "english" ? ' lang="en"' : ""}>${escaped(words)}</text>`

const inWords = (names: Names, arcs: ReadonlyArray<Arc>): string =>
  [
    ...names.pathway.steps.map(({ name }, index) => `${index + 1}. ${unnumbered(name, index + 1).nl}.`),
    ...arcs.map(
      ({ from, to, label, rules }) =>
        `Na "${stepName(from.id, names).nl}" kan het ${label.nl}: "${stepName(to.id, names).nl}" (${rules.join(", ")}).`
    )
  ].join(" ")

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
