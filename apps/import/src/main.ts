#!/usr/bin/env node
/**
 * Starts the tool, once this Node can run it and has been told to keep its memory small.
 *
 * An import makes a lot that is thrown away at once. By default Node lets that pile up before it looks,
 * which costs memory and gains nothing here; it has to be told before anything is loaded.
 */
import { setFlagsFromString } from "node:v8"

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`✗ oza-import needs Node 22.19 or newer; this is ${process.versions.node}.`)
  process.exitCode = 1
} else {
  setFlagsFromString("--max-semi-space-size=8")
  setFlagsFromString("--semi-space-growth-factor=1")
  await import("./tool.ts")
}
