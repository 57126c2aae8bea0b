/**
 * The tally of a test run: how many tests passed, failed and were skipped.
 *
 * Counted from the JSON report of the test runner. A file that could not be loaded ran none of its
 * tests; it counts as one that failed, as a tally must not look clean because tests never ran.
 *
 * @param {{ testResults: ReadonlyArray<{ status: string, assertionResults: ReadonlyArray<{ status: string }> }> }} report
 */
export const tally = (report) => {
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report.testResults) {
    if (file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")) {
      count.failed += 1
    }
    for (const { status } of file.assertionResults) {
      if (status === "passed") count.passed += 1
      else if (status === "failed") count.failed += 1
      else count.skipped += 1
    }
  }
  return count
}
