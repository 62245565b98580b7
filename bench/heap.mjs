/** The bytes of the JavaScript heap that are still in use after garbage was collected. */
export async function heap(protocol) {
  await protocol.send("HeapProfiler.enable");
  // What the first leaves to be finalized goes with the second.
  await protocol.send("HeapProfiler.collectGarbage");
  await protocol.send("HeapProfiler.collectGarbage");
  return (await protocol.send("Runtime.getHeapUsage")).usedSize;
}
