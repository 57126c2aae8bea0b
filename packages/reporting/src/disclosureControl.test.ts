import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Cell, disclosureControl, type Table } from "./disclosureControl.ts"

const threshold = 5

/** A table of two axes with all its totals. */
const twoWay = (values: ReadonlyArray<ReadonlyArray<number>>, name = "t"): Table => {
  const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => a + b, 0)
  const cell = (at: Cell["at"], value: number): Cell => ({
    at,
    value,
    cases: value,
    same: `${name} ${at.map((it) => it ?? "*").join(" ")}`,
    published: true
  })
  const columns = values[0]!.map((_, j) => values.map((row) => row[j]!))
  return {
    axes: 2,
    of: "counts",
    cells: [
      ...values.flatMap((row, i) => row.map((value, j) => cell([`r${i}`, `c${j}`], value))),
      ...values.map((row, i) => cell([`r${i}`, undefined], sum(row))),
      ...columns.map((column, j) => cell([undefined, `c${j}`], sum(column))),
      cell([undefined, undefined], sum(values.flat()))
    ]
  }
}

const oneWay = (values: ReadonlyArray<number>, name = "t"): Table => ({
  axes: 1,
  of: "counts",
  cells: [
    ...values.map((value, i) => ({
      at: [`v${i}`],
      value,
      cases: value,
      same: `${name} v${i}`,
      published: true
    })),
    {
      at: [undefined],
      value: values.reduce((a, b) => a + b, 0),
      cases: values.reduce((a, b) => a + b, 0),
      same: `${name} *`,
      published: true
    }
  ]
})

const hiddenValues = (table: Table): ReadonlyArray<number> =>
  [...disclosureControl([table], { threshold })[0]!].map((index) => table.cells[index]!.value)

/**
 * The attacker: knows every published cell, that totals are sums, and that no zero is hidden. Can a
 * hidden cell have this value? Tries all fillings, without any of the machinery under test.
 */
const canBe = (
  table: Table,
  hidden: ReadonlySet<number>,
  /** Cells by their index, with the value that they would have. */
  wanted: ReadonlyMap<number, number>
): boolean => {
  const inner = table.cells.flatMap((cell, index) =>
    cell.at.every((value) => value !== undefined) ? [index] : []
  )
  const sums = table.cells.flatMap((cell, index) =>
    cell.at.some((value) => value === undefined)
      ? [
          {
            index,
            over: inner.filter((it) =>
              cell.at.every((value, axis) => value === undefined || table.cells[it]!.at[axis] === value)
            )
          }
        ]
      : []
  )
  const most = Math.max(...table.cells.map(({ value }) => value)) + 2 * threshold
  const filling = new Map<number, number>()
  for (const index of inner) if (!hidden.has(index)) filling.set(index, table.cells[index]!.value)
  /** What a sum has to come to, where that is known; otherwise at least 1. */
  const aim = (index: number): number | undefined =>
    wanted.get(index) ?? (hidden.has(index) ? undefined : table.cells[index]!.value)
  const left = ({ index, over }: (typeof sums)[number]) => {
    const known = over.filter((it) => filling.has(it))
    const sum = known.reduce((total, it) => total + filling.get(it)!, 0)
    const whole = aim(index)
    return { open: over.length - known.length, rest: whole === undefined ? undefined : whole - sum, sum }
  }
  // What the wanted value says most about is tried first.
  const near = (index: number): number => {
    if (wanted.has(index)) return 0
    const beside = sums.filter((it) => [it.index, ...it.over].some((one) => wanted.has(one)))
    return beside.some(({ over }) => over.includes(index)) ? 1 : 2
  }
  const open = inner.filter((index) => hidden.has(index)).toSorted((a, b) => near(a) - near(b))
  const search = (at: number): boolean => {
    const index = open[at]
    if (index === undefined) {
      return sums.map(left).every(({ rest, sum }) => (rest === undefined ? sum >= 1 : rest === 0))
    }
    if (sums.map(left).some(({ open: others, rest }) => rest !== undefined && rest < others)) return false
    // What the sums that it is in leave for it: all that is left, or something between 1 and what others leave.
    const fixed = wanted.get(index)
    let [low, high] = fixed === undefined ? [1, most] : [fixed, fixed]
    for (const { open: others, rest } of sums.filter(({ over }) => over.includes(index)).map(left)) {
      if (rest === undefined) continue
      if (others === 1) low = Math.max(low, rest)
      high = Math.min(high, rest - others + 1)
    }
    for (let value = low; value <= high; value++) {
      filling.set(index, value)
      if (search(at + 1)) return true
    }
    filling.delete(index)
    return false
  }
  return search(0)
}

/** How many values the attacker is left with, as far as it matters. */
const choices = (table: Table, hidden: ReadonlySet<number>, index: number, enough: number): number => {
  let found = 0
  const top = table.cells[index]!.value + enough
  for (let value = 1; value <= top && found < enough; value++) {
    if (canBe(table, hidden, new Map([[index, value]]))) found++
  }
  return found
}

describe("disclosure control", () => {
  it("shows a table without small figures as it is", () => {
    expect(
      hiddenValues(
        twoWay([
          [5, 9],
          [12, 0]
        ])
      )
    ).toEqual([])
  })

  it("hides a count of 1 to 4, and another one so that the total does not give it away", () => {
    expect(hiddenValues(oneWay([3, 20, 7]))).toEqual([3, 7])
  })

  it("hides in a table of two axes at least the corners of a rectangle", () => {
    expect(
      hiddenValues(
        twoWay([
          [3, 20, 30],
          [40, 8, 50],
          [60, 70, 9]
        ])
      ).toSorted((a, b) => a - b)
    ).toEqual([3, 8, 20, 40])
  })

  it("hides a total of 1 to 4 and then the totals that it would follow from", () => {
    const table = twoWay([
      [2, 1],
      [30, 40]
    ])
    const hidden = disclosureControl([table], { threshold })[0]!
    const shown = table.cells.filter((_, index) => !hidden.has(index)).map(({ value }) => value)
    expect(shown).not.toContain(3)
    expect(shown).not.toContain(2)
    expect(shown).not.toContain(1)
  })

  it("two hidden figures that add to 2 are both 1, so a third is hidden with them", () => {
    expect(hiddenValues(oneWay([1, 1, 6]))).toEqual([1, 1, 6])
  })

  it("never hides a zero: that there is nothing tells about nobody", () => {
    expect(hiddenValues(oneWay([0, 3, 0, 9]))).toEqual([3, 9])
  })

  it("hides everything of a table about fewer than 5 cases", () => {
    expect(hiddenValues(oneWay([1, 2]))).toEqual([1, 2, 3])
  })

  it("goes by cases and not by rows: twelve agreements of three children are hidden", () => {
    const table = oneWay([12, 40, 60])
    const cells = table.cells.map((cell, index) => (index === 0 ? { ...cell, cases: 3 } : cell))
    const hidden = disclosureControl([{ ...table, cells }], { threshold })[0]!
    expect([...hidden]).toEqual([0, 1])
  })

  it("an amount of money is left at least as uncertain as it is large", () => {
    const of = (values: ReadonlyArray<number>): Table => ({
      ...oneWay(values),
      of: "amounts",
      cells: oneWay(values).cells.map((cell, index) => ({ ...cell, cases: index === 0 ? 2 : 50 }))
    })
    // Beside 100 000 cents, 500 more would say what the first is to within half a percent.
    const hidden = disclosureControl([of([100_000, 500, 300_000])], { threshold })[0]!
    expect(hidden.has(0)).toBe(true)
    expect(hidden.has(2)).toBe(true)
  })

  it("hides a figure in every table where it stands", () => {
    const first = oneWay([3, 20, 7], "a")
    const second = oneWay([7, 50, 60], "b")
    const cells = second.cells.map((cell, index) => (index === 0 ? { ...cell, same: "a v2" } : cell))
    const [, hidden] = disclosureControl([first, { ...second, cells }], { threshold })
    expect(hidden!.has(0)).toBe(true)
    expect(hidden!.size).toBe(2)
  })

  it("hides more where two tables together tell what neither tells alone", () => {
    const first = twoWay(
      [
        [10, 2, 50],
        [20, 3, 60],
        [30, 40, 70]
      ],
      "a"
    )
    // Alone, the first leaves 8 to 11 for its 10, and the second 1 to 10: together 8 to 10.
    const second = oneWay([10, 1, 80, 90], "b")
    const cells = second.cells.map((cell, index) => (index === 0 ? { ...cell, same: "a r0 c0" } : cell))
    const apart = [first, second].map((table) => disclosureControl([table], { threshold })[0]!.size)
    expect(apart).toEqual([4, 2])
    const together = disclosureControl([first, { ...second, cells }], { threshold }).map(({ size }) => size)
    expect(together.reduce((a, b) => a + b, 0)).toBeGreaterThan(6)
  })

  it("a total that the report does not show constrains nothing", () => {
    const table = oneWay([3, 20, 7])
    const cells = table.cells.map((cell) => (cell.at[0] === undefined ? { ...cell, published: false } : cell))
    expect([...disclosureControl([{ ...table, cells }], { threshold })[0]!]).toEqual([0, 3])
  })

  it("refuses a table that does not add up", () => {
    const table = oneWay([3, 20])
    const cells = table.cells.map((cell, index) => (index === 0 ? { ...cell, value: 4 } : cell))
    expect(() => disclosureControl([{ ...table, cells }], { threshold })).toThrow("not the sums")
  })

  it("gives the same result for the same tables", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (values) => {
          const once = disclosureControl([twoWay(values)], { threshold })
          expect(disclosureControl([twoWay(values)], { threshold })).toEqual(once)
        }
      )
    )
  })

  const figure = fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 2, arbitrary: fc.nat(12) })
  const tables = fc
    .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows
      })
    )

  it("nobody who knows all that is published can work out a hidden figure (all fillings tried)", () => {
    fc.assert(
      fc.property(tables, (values) => {
        const table = twoWay(values)
        const hidden = disclosureControl([table], { threshold })[0]!
        for (const index of hidden) {
          const small = table.cells[index]!.value < threshold
          const enough = small ? threshold - 1 : 2
          expect(choices(table, hidden, index, enough)).toBe(enough)
        }
        const small = table.cells.flatMap(({ value }, index) =>
          value > 0 && value < threshold ? [index] : []
        )
        expect(small.filter((index) => !hidden.has(index))).toEqual([])
      }),
      { numRuns: 400 }
    )
  }, 30_000)

  it("nor whoever lays two tables beside each other that have their total in common", () => {
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 2, maxLength: 4 }),
        fc.array(figure, { minLength: 1, maxLength: 3 }),
        (a, b) => {
          // The grand totals are the same figure: the last of b makes up the difference.
          const [sumA, sumB] = [a.reduce((x, y) => x + y, 0), b.reduce((x, y) => x + y, 0)]
          const [first, second] = [
            [...a, Math.max(0, sumB - sumA)],
            [...b, Math.max(0, sumA - sumB)]
          ]
          const linked = [oneWay(first, "a"), oneWay(second, "b")].map((table) => ({
            ...table,
            cells: table.cells.map((cell) => (cell.at[0] === undefined ? { ...cell, same: "total" } : cell))
          }))
          const hidden = disclosureControl(linked, { threshold })
          const totals = linked.map(({ cells }) => cells.length - 1)
          expect(hidden[0]!.has(totals[0]!)).toBe(hidden[1]!.has(totals[1]!))
          const shared = linked[0]!.cells.at(-1)!.value
          const possible = hidden[0]!.has(totals[0]!)
            ? Array.from({ length: shared + 12 }, (_, value) => value + 1)
            : [shared]
          for (const [number, table] of linked.entries()) {
            const other = 1 - number
            // Both tables tell of the total; a value counts only where some total fits both.
            const fits = (index: number, value: number): boolean =>
              possible.some(
                (total) =>
                  (index !== totals[number] || value === total) &&
                  canBe(
                    table,
                    hidden[number]!,
                    new Map([
                      [totals[number]!, total],
                      [index, value]
                    ])
                  ) &&
                  canBe(linked[other]!, hidden[other]!, new Map([[totals[other]!, total]]))
              )
            for (const index of hidden[number]!) {
              const { value } = table.cells[index]!
              const enough = value < threshold ? threshold - 1 : 2
              const values = Array.from({ length: value + enough }, (_, it) => it + 1)
              expect(values.filter((it) => fits(index, it)).length).toBeGreaterThanOrEqual(enough)
            }
          }
        }
      ),
      { numRuns: 200 }
    )
  }, 30_000)
})
