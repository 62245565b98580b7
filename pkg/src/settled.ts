// A promise to settle later.

/** A promise to settle later, and whether it has been. */
export function deferred() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Nobody has to wait: a failure is told by an event as well.
  promise.catch(() => {});
  const it = {
    promise,
    settled: false,
    resolve(): void {
      it.settled = true;
      resolve();
    },
    reject(error: Error): void {
      it.settled = true;
      reject(error);
    },
  };
  return it;
}
