/** Says how many tests ran, and fails the run when one was skipped. */
class CountReporter {
  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
    this.left = numPendingTests + numTodoTests;
    const skipped = this.left > 0 ? `, ${this.left} skipped` : '';
    process.stdout.write(`\ntests: ${numPassedTests} passed, ${numFailedTests} failed${skipped}\n`);
  }

  getLastError() {
    return this.left > 0 ? new Error(`${this.left} tests were skipped; every test runs, or goes`) : undefined;
  }
}

module.exports = CountReporter;
