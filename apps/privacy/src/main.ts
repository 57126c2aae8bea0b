#!/usr/bin/env node
/** Starts the tool, once this Node can run it. */

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`✗ oza-privacy needs Node 22.19 or newer; this is ${process.versions.node}.`)
  process.exitCode = 1
} else {
  await import("./tool.ts")
}
