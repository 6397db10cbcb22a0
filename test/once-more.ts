/**
 * Where a whole service or a browser runs beside other tests on a loaded machine, a test that fails is played once more:
 * a fault fails twice, and the first failure stays in the log.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true });
